/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.AttachmentRecord;
import io.mingjian.platform.cases.Attachments;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Reads of a tenant's own cases. */
@Component
public class CaseReads {

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Attachments attachments;
    private final Decisions decisions;
    private final ContentStore content;

    CaseReads(
            TenantTransactions transactions,
            Cases cases,
            Attachments attachments,
            Decisions decisions,
            ContentStore content) {
        this.transactions = transactions;
        this.cases = cases;
        this.attachments = attachments;
        this.decisions = decisions;
        this.content = content;
    }

    /**
     * The case with its decision.
     *
     * @throws RejectedException 404 if the tenant has no such case
     */
    public CaseView read(String tenant, UUID id) {
        return find(tenant, id).orElseThrow(CaseReads::unknownCase);
    }

    /** The case with its decision, if the tenant has it. */
    public Optional<CaseView> find(String tenant, UUID id) {
        return transactions.in(tenant, () -> cases.findById(id)
                .map(found -> CaseView.of(
                        found, decisions.findByCaseIdAndRun(id, found.run()).orElse(null))));
    }

    /** A page of the tenant's cases, newest first. */
    List<CaseRecord> page(String tenant, CaseFilter filter, int count) {
        Specification<CaseRecord> matching = filter.specification();
        return transactions.in(
                tenant,
                () -> cases.findBy(matching, query -> query.sortBy(Sort.by(Sort.Direction.DESC, "id"))
                        .limit(count)
                        .all()));
    }

    /**
     * A page of the tenant's decided cases with their decisions, newest first.
     *
     * @param before the last case of the page before, or null for the first page
     * @param count most cases on the page
     */
    public List<CaseView> decided(String tenant, DecidedFilter filter, @Nullable UUID before, int count) {
        Specification<CaseRecord> matching = filter.before(before);
        return transactions.in(tenant, () -> {
            List<CaseRecord> found = cases.findBy(matching, query -> query.sortBy(Sort.by(Sort.Direction.DESC, "id"))
                    .limit(count)
                    .all());
            return found.stream()
                    .map(each -> CaseView.of(
                            each,
                            decisions
                                    .findByCaseIdAndRun(each.getId(), each.run())
                                    .orElse(null)))
                    .toList();
        });
    }

    /**
     * Canonical JSON of the chain of the case's decision.
     *
     * @throws RejectedException 404 if the tenant has no such case or it is not decided yet
     */
    public byte[] chain(String tenant, UUID id) {
        DecisionRecord decision = transactions.in(tenant, () -> decision(id));
        return content.get(tenant, decision.document().chain());
    }

    /** Canonical JSON of what was perceived for the decision. */
    byte[] perception(String tenant, UUID id) {
        ContentReference perception =
                ContractJson.read(chain(tenant, id), ReasoningChain.class).perception();
        if (perception == null) {
            throw RejectedException.notFound(
                    "not-perceived", "Not perceived", "The case failed before anything was perceived.");
        }
        return content.get(tenant, perception);
    }

    /** A picture of a case with its bytes. */
    public AttachmentContent attachment(String tenant, UUID id, String name) {
        Attachment found = transactions
                .in(tenant, () -> {
                    cases.findById(id).ifPresent(CaseReads::requireContent);
                    return attachments.findByCaseIdAndName(id, name).map(AttachmentRecord::attachment);
                })
                .orElseThrow(CaseReads::unknownAttachment);
        try {
            return new AttachmentContent(found, content.get(tenant, found.content()));
        } catch (ContentErasedException e) {
            throw e;
        } catch (ContentNotFoundException e) {
            throw unknownAttachment();
        }
    }

    private DecisionRecord decision(UUID id) {
        CaseRecord found = cases.findById(id).orElseThrow(CaseReads::unknownCase);
        requireContent(found);
        return decisions
                .findByCaseIdAndRun(id, found.run())
                .orElseThrow(() -> RejectedException.notFound(
                        "not-decided", "Not decided", "The case has no reasoning chain yet."));
    }

    /**
     * Refuses to read what was erased.
     *
     * @throws ContentErasedException if it was, also while the key is still being destroyed
     */
    public static void requireContent(CaseRecord found) {
        if (found.erasedAt() != null) {
            throw new ContentErasedException(found.tenant(), found.getId());
        }
    }

    /** 404: the tenant has no such case, whether or not another has. */
    public static RejectedException unknownCase() {
        return RejectedException.notFound("unknown-case", "Unknown case", "This tenant has no such case.");
    }

    private static RejectedException unknownAttachment() {
        return RejectedException.notFound(
                "unknown-attachment", "Unknown attachment", "This tenant has no such case or attachment.");
    }

    /** An attachment and its bytes. */
    public record AttachmentContent(Attachment attachment, byte[] bytes) {}
}
