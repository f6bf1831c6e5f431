/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.LegalHold;
import io.mingjian.platform.cases.PersonalReview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as clients see it.
 *
 * @param status how far the case has come; a later run leaves it as it is
 * @param run number of the run whose decision is the case's: 1, the original one
 * @param texts names of the submitted text parts
 * @param attachments submitted pictures; their bytes are at {@code /v1/cases/{id}/attachments/{name}}
 * @param decision the decision of that run, absent before it
 * @param erased that the content was erased, absent while it is kept
 * @param legalHold what keeps the content from being erased, absent where nothing does
 * @param review how far persons have come with the case, absent where none is to look at it
 * @param reviewedOutcome what persons decided last, absent where they have not; it stands beside the decision, which it does
 *     not change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID id,
        String pack,
        CaseStatus status,
        int run,
        List<String> texts,
        List<AttachmentView> attachments,
        Map<String, String> attributes,
        String locale,
        Instant asOf,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable DecisionView decision,
        @Nullable ErasedView erased,
        @Nullable LegalHold legalHold,
        @Nullable PersonalReview review,
        @Nullable Outcome reviewedOutcome) {

    static CaseView of(CaseRecord accepted, @Nullable DecisionRecord decision) {
        Case subject = accepted.erasedAt() == null ? accepted.subject() : null;
        return new CaseView(
                accepted.getId(),
                accepted.pack(),
                accepted.status(),
                accepted.run(),
                subject == null
                        ? List.of()
                        : subject.texts().stream().map(TextPart::name).toList(),
                subject == null
                        ? List.of()
                        : subject.attachments().stream().map(AttachmentView::of).toList(),
                subject == null ? Map.of() : subject.attributes(),
                accepted.frame().locale(),
                accepted.frame().asOf(),
                accepted.submittedAt(),
                accepted.decidedAt(),
                decision == null ? null : DecisionView.of(decision),
                ErasedView.of(accepted),
                accepted.legalHold(),
                accepted.review(),
                accepted.reviewedOutcome());
    }

    /**
     * That the content of the case is gone; texts, attachments and attributes are then empty.
     *
     * @param at when it was erased
     * @param receipt the act in the ledger that says so, absent while it is being written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErasedView(Instant at, @Nullable UUID receipt) {

        static @Nullable ErasedView of(CaseRecord found) {
            Instant at = found.erasedAt();
            return at == null ? null : new ErasedView(at, found.erasureReceipt());
        }
    }

    /**
     * A submitted picture.
     *
     * @param size bytes
     * @param sha256 lower-case hexadecimal digest
     */
    public record AttachmentView(String name, String mediaType, long size, String sha256) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.name(),
                    attachment.mediaType(),
                    attachment.content().size(),
                    attachment.content().sha256());
        }
    }

    /**
     * A decision.
     *
     * @param label the pack's own word for the outcome
     * @param labels belief per hypothesis, most probable first
     * @param severity 0 information to 3 emergency
     * @param confidence probability in [0, 1] that the outcome is right
     * @param ledger where the decision stands, absent where that is not known
     * @param failure why the decision could not be read, absent where it could
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(
            UUID id,
            int run,
            Outcome outcome,
            LocalizedText label,
            List<LabelProbability> labels,
            int severity,
            double confidence,
            List<Action> actions,
            List<Citation> citations,
            List<String> minimalEvidence,
            List<String> flipSet,
            Map<Modality, Double> modalityWeights,
            LocalizedText summary,
            String chainDigest,
            @Nullable PackReference pack,
            List<ModelReference> models,
            Instant recordedAt,
            @Nullable LedgerPosition ledger,
            @Nullable String failure) {

        /** Belief from which tables for people name a hypothesis. */
        public static final double HELD = 0.5;

        static DecisionView of(DecisionRecord decision) {
            DecisionDocument document = decision.document();
            Verdict verdict = document.verdict();
            return new DecisionView(
                    document.id(),
                    document.run(),
                    verdict.outcome(),
                    verdict.label(),
                    verdict.labels(),
                    verdict.severity(),
                    verdict.confidence(),
                    verdict.actions(),
                    verdict.citations(),
                    verdict.minimalEvidence(),
                    verdict.flipSet(),
                    verdict.modalityWeights(),
                    verdict.summary(),
                    document.chain().sha256(),
                    document.pack(),
                    document.models(),
                    document.recordedAt(),
                    document.ledger(),
                    decision.failure());
        }
    }
}
