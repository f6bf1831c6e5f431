/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ChainComparison;
import io.mingjian.contracts.reasoning.ChainContent;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.cases.Runs;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.RunDecision;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunView.RunList;
import io.mingjian.platform.runs.RunView.RunSummary;
import io.mingjian.platform.runs.RunView.StoredRun;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of the runs of a tenant's own cases. */
@Component
public class RunReads {

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Runs runs;
    private final RunDecisions decisions;
    private final ContentStore content;

    RunReads(TenantTransactions transactions, Cases cases, Runs runs, RunDecisions decisions, ContentStore content) {
        this.transactions = transactions;
        this.cases = cases;
        this.runs = runs;
        this.decisions = decisions;
        this.content = content;
    }

    /** All runs of a case, by number. */
    public RunList list(String tenant, UUID caseId) {
        return transactions.in(tenant, () -> {
            requireCase(caseId);
            SortedMap<Integer, StoredRun> found = new TreeMap<>();
            Map<Integer, RunDecision> decided =
                    decisions.all(caseId).stream().collect(Collectors.toMap(RunDecision::run, Function.identity()));
            decided.forEach((number, decision) -> found.put(number, new StoredRun(number, null, decision)));
            runs.findByCaseIdOrderByNumber(caseId)
                    .forEach(run ->
                            found.put(run.number(), new StoredRun(run.number(), run, decided.get(run.number()))));
            return new RunList(found.values().stream().map(RunSummary::of).toList());
        });
    }

    /**
     * A run.
     *
     * @throws RejectedException 404 if the tenant has no such case or run
     */
    public RunView read(String tenant, UUID caseId, int number) {
        StoredRun stored = stored(tenant, caseId, number);
        return RunView.of(caseId, stored, replayed(tenant, stored));
    }

    /**
     * Canonical JSON of a run's chain.
     *
     * @throws RejectedException 404 if there is none, or none yet
     */
    public byte[] chain(String tenant, UUID caseId, int number) {
        transactions.run(tenant, () -> cases.findById(caseId).ifPresent(CaseReads::requireContent));
        RunDecision decision = stored(tenant, caseId, number).decision();
        if (decision == null) {
            throw RejectedException.notFound(
                    "not-decided", "Not decided", "Run " + number + " has no reasoning chain yet.");
        }
        try {
            return content.get(tenant, decision.chain());
        } catch (ContentErasedException e) {
            throw e;
        } catch (ContentNotFoundException e) {
            throw RejectedException.notFound(
                    "chain-erased", "Chain erased", "The reasoning of run " + number + " is no longer kept.");
        }
    }

    /**
     * How the chain of the second run differs from that of the first.
     *
     * @throws RejectedException 404 if there is no such run, or it is not decided yet
     */
    public ChainDifference difference(String tenant, UUID caseId, int first, int second) {
        return ChainComparison.between(
                ContractJson.read(chain(tenant, caseId, first), ReasoningChain.class),
                ContractJson.read(chain(tenant, caseId, second), ReasoningChain.class));
    }

    private StoredRun stored(String tenant, UUID caseId, int number) {
        return transactions.in(tenant, () -> {
            requireCase(caseId);
            RunRecord asked = runs.findByCaseIdAndNumber(caseId, number).orElse(null);
            RunDecision decision = decisions.of(caseId, number).orElse(null);
            if (asked == null && decision == null) {
                throw RejectedException.notFound("unknown-run", "Unknown run", "The case has no run " + number + ".");
            }
            return new StoredRun(number, asked, decision);
        });
    }

    private void requireCase(UUID caseId) {
        if (cases.findById(caseId).isEmpty()) {
            throw CaseReads.unknownCase();
        }
    }

    private @Nullable Boolean replayed(String tenant, StoredRun stored) {
        RunRequest request = stored.request();
        RunBase base = request == null ? null : request.base();
        RunDecision decision = stored.decision();
        if (base == null || decision == null) {
            return null;
        }
        Optional<ReasoningChain> before = parsed(tenant, base.chain());
        Optional<ReasoningChain> after = parsed(tenant, decision.chain());
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        return Arrays.equals(ChainContent.canonical(before.get()), ChainContent.canonical(after.get()));
    }

    private Optional<ReasoningChain> parsed(String tenant, ContentReference chain) {
        try {
            return Optional.of(ContractJson.read(content.get(tenant, chain), ReasoningChain.class));
        } catch (ContentNotFoundException e) {
            return Optional.empty();
        }
    }
}
