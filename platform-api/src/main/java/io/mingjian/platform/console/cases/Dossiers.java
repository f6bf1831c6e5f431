/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunReads;
import io.mingjian.platform.runs.RunView;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads all that a case's page shows. */
@Component
class Dossiers {

    private final TenantTransactions transactions;
    private final Cases cases;
    private final RunReads runs;
    private final ContentStore content;

    Dossiers(TenantTransactions transactions, Cases cases, RunReads runs, ContentStore content) {
        this.transactions = transactions;
        this.cases = cases;
        this.runs = runs;
        this.content = content;
    }

    /**
     * A case with one of its runs.
     *
     * @throws RejectedException 404 if the tenant has no such case or run
     * @throws ResponseStatusException 410 if its content was erased
     */
    Dossier read(String tenant, UUID id, int number) {
        CaseRecord found = transactions.in(tenant, () -> cases.findById(id).orElseThrow(CaseReads::unknownCase));
        if (found.erasedAt() != null) {
            throw new ResponseStatusException(HttpStatus.GONE, "the content of the case was erased");
        }
        Case subject = found.subject();
        RunView run = runs.read(tenant, id, number);
        ReasoningChain chain = run.status() == CaseStatus.DECIDED ? chain(tenant, id, number) : null;
        return new Dossier(
                subject,
                found.status(),
                texts(subject),
                run,
                chain,
                chain == null ? null : stored(tenant, chain.perception(), Perception.class),
                chain == null ? null : stored(tenant, chain.knowledge(), CaseKnowledge.class),
                runs.list(tenant, id).runs());
    }

    private @Nullable ReasoningChain chain(String tenant, UUID id, int number) {
        try {
            return ContractJson.read(runs.chain(tenant, id, number), ReasoningChain.class);
        } catch (RejectedException | ContentNotFoundException e) {
            return null;
        }
    }

    /** The text parts of a case; null for one that is no longer kept. */
    Map<String, @Nullable String> texts(Case subject) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        subject.texts().forEach(part -> texts.put(part.name(), text(subject.tenant(), part.content())));
        return texts;
    }

    /** The text that a list calls the case by; empty where it has none, or none is kept. */
    Optional<String> firstWords(Case subject) {
        return subject.texts().stream()
                .filter(part -> part.length() > 0)
                .findFirst()
                .map(part -> text(subject.tenant(), part.content()))
                .filter(text -> !text.isBlank());
    }

    private @Nullable String text(String tenant, ContentReference reference) {
        try {
            return new String(content.get(tenant, reference), StandardCharsets.UTF_8);
        } catch (ContentNotFoundException e) {
            return null;
        }
    }

    private <T> @Nullable T stored(String tenant, @Nullable ContentReference reference, Class<T> type) {
        try {
            return reference == null ? null : ContractJson.read(content.get(tenant, reference), type);
        } catch (ContentNotFoundException e) {
            return null;
        }
    }
}
