/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.platform.attachment.ImageInspector;
import io.mingjian.platform.attachment.RemoteAttachments;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.ring.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes cases in: checks everything, stores the content, then stores case, run and event in one transaction. A refused
 * submission leaves nothing behind.
 */
@Component
public class Intake {

    private final SubmissionRules rules;
    private final ImageInspector inspector;
    private final RemoteAttachments remote;
    private final ContentStore content;
    private final CaseAcceptance acceptance;
    private final InstalledPacks packs;
    private final Outbox outbox;
    private final PlatformMetrics metrics;
    private final Clock clock;

    Intake(
            SubmissionRules rules,
            AttachmentReading reading,
            ContentStore content,
            CaseAcceptance acceptance,
            IntakeState state) {
        this.rules = rules;
        this.inspector = reading.inspector();
        this.remote = reading.remote();
        this.content = content;
        this.acceptance = acceptance;
        this.packs = state.packs();
        this.outbox = state.outbox();
        this.metrics = state.metrics();
        this.clock = state.clock();
    }

    /**
     * Accepts a submission or refuses it.
     *
     * @return the case, new or the one that an equal request with the same idempotency key made
     * @throws ProblemException naming what is wrong; nothing was stored
     */
    public AcceptedCase accept(SubmissionRequest request) {
        try {
            return acceptOrThrow(request);
        } catch (ProblemException e) {
            metrics.caseRejected(e.code());
            throw e;
        }
    }

    private AcceptedCase acceptOrThrow(SubmissionRequest request) {
        requireReady();
        ValidSubmission submission = rules.check(request.submission(), request.files());
        requireWithinScope(request, submission.pack());
        String digest = submission.digest();
        Optional<AcceptedCase> earlier = acceptance.earlier(request, digest);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<PlainAttachment> attachments =
                submission.attachments().stream().map(this::read).toList();
        return accept(request, submission, attachments);
    }

    /** Content of a case that is not made is erased, so that nothing is kept that nobody can find. */
    private AcceptedCase accept(
            SubmissionRequest request, ValidSubmission submission, List<PlainAttachment> attachments) {
        try {
            AcceptedCase accepted = acceptance.accept(request, store(request, submission, attachments), submission);
            if (accepted.repeated()) {
                content.eraseKey(request.caller().tenant(), request.caseId());
            }
            return accepted;
        } catch (ProblemException e) {
            content.eraseKey(request.caller().tenant(), request.caseId());
            throw e;
        }
    }

    /**
     * The case with more texts, attachments and attributes, whose content is stored; the case as submitted stays as it is.
     *
     * @param added what is new; possibly nothing, and its pack, locale and asOf are not looked at
     * @throws ProblemException naming what is wrong, such as a name that the case has already
     */
    public Case widen(Case original, CaseSubmission added) {
        requireReady();
        ValidSubmission more = rules.checkMore(original, added);
        List<PlainAttachment> attachments =
                more.attachments().stream().map(this::read).toList();
        List<TextPart> texts = new ArrayList<>(original.texts());
        texts.addAll(storedTexts(original.tenant(), original.id(), more.texts()));
        List<Attachment> pictures = new ArrayList<>(original.attachments());
        pictures.addAll(storedAttachments(original.tenant(), original.id(), attachments));
        Map<String, String> attributes = new LinkedHashMap<>(original.attributes());
        attributes.putAll(more.attributes());
        return new Case(
                original.id(),
                original.tenant(),
                original.pack(),
                texts,
                pictures,
                attributes,
                original.locale(),
                original.asOf(),
                original.submittedAt());
    }

    private static void requireWithinScope(SubmissionRequest request, String pack) {
        if (!request.caller().scope().allowsPack(pack)) {
            throw RejectedException.forbidden(
                    "pack-out-of-scope", "Pack out of scope", "This key is restricted to other packs.");
        }
    }

    private void requireReady() {
        if (packs.isEmpty()) {
            throw RejectedException.unavailable(
                    "no-packs", "No packs yet", "No pack is installed yet; try again shortly.");
        }
        if (outbox.isFull()) {
            throw RejectedException.unavailable("queue-full", "Queue full", "Too many cases wait; try again shortly.");
        }
    }

    private PlainAttachment read(AttachmentSource source) {
        byte[] bytes = source instanceof AttachmentSource.Remote url
                ? remote.fetch(url.name(), url.url())
                : ((AttachmentSource.Inline) source).content();
        return new PlainAttachment(source.name(), inspector.inspect(source.name(), source.mediaType(), bytes), bytes);
    }

    private Case store(SubmissionRequest request, ValidSubmission submission, List<PlainAttachment> attachments) {
        String tenant = request.caller().tenant();
        UUID id = request.caseId();
        List<TextPart> texts = storedTexts(tenant, id, submission.texts());
        List<Attachment> stored = storedAttachments(tenant, id, attachments);
        // the precision of the database, so that what is read back equals what was announced
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Case(
                id,
                tenant,
                submission.pack(),
                texts,
                stored,
                submission.attributes(),
                submission.locale(),
                Objects.requireNonNullElse(submission.asOf(), now),
                now);
    }

    private List<TextPart> storedTexts(String tenant, UUID key, Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> new TextPart(
                        text.getKey(),
                        content.put(tenant, key, text.getValue().getBytes(StandardCharsets.UTF_8)),
                        text.getValue().length()))
                .toList();
    }

    private List<Attachment> storedAttachments(String tenant, UUID key, List<PlainAttachment> attachments) {
        return attachments.stream()
                .map(plain -> new Attachment(plain.name(), plain.mediaType(), content.put(tenant, key, plain.bytes())))
                .toList();
    }

    /** A new identifier for a request. */
    public static UUID newCaseId() {
        return Identifiers.next();
    }

    /** An attachment that may come in. */
    private record PlainAttachment(String name, String mediaType, byte[] bytes) {}
}
