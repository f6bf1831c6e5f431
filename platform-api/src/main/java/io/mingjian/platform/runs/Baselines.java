/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.cases.Runs;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.RunDecision;
import io.mingjian.platform.decision.RunDecisions;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the run that another is to start from. */
@Component
class Baselines {

    private record Found(Case subject, RunDecision decision, List<String> removed) {}

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Runs runs;
    private final RunDecisions decisions;
    private final ContentStore content;

    Baselines(TenantTransactions transactions, Cases cases, Runs runs, RunDecisions decisions, ContentStore content) {
        this.transactions = transactions;
        this.cases = cases;
        this.runs = runs;
        this.decisions = decisions;
        this.content = content;
    }

    /**
     * The run to start from.
     *
     * @param from its number, or null for the latest that is decided
     * @throws io.mingjian.content.ContentNotFoundException if its chain is no longer kept
     * @throws RejectedException 404 for an unknown case, 409 where nothing is decided yet, 422 for an unknown run
     */
    Baseline find(String tenant, UUID caseId, @Nullable Integer from) {
        Found found = transactions.in(tenant, () -> {
            CaseRecord accepted = cases.findById(caseId).orElseThrow(CaseReads::unknownCase);
            RunDecision decision = from == null
                    ? decisions.latest(caseId).orElseThrow(() -> undecided(accepted.run()))
                    : decided(caseId, from);
            Optional<RunRecord> asked = runs.findByCaseIdAndNumber(caseId, decision.run());
            List<String> removed = asked.map(run -> run.request().without()).orElse(List.of());
            Case judged = asked.flatMap(RunRecord::widenedSubject).orElseGet(accepted::subject);
            return new Found(judged, decision, removed);
        });
        byte[] chain = content.get(tenant, found.decision().chain());
        return new Baseline(
                found.subject(),
                found.decision().run(),
                found.removed(),
                ContractJson.read(chain, ReasoningChain.class),
                found.decision().chain());
    }

    private RunDecision decided(UUID caseId, int from) {
        return decisions.of(caseId, from).orElseThrow(() -> {
            List<Integer> numbers = runs.findByCaseIdOrderByNumber(caseId).stream()
                    .map(RunRecord::number)
                    .toList();
            return numbers.contains(from)
                    ? undecided(from)
                    : RejectedException.unprocessable(
                            "unknown-run",
                            "Run not acceptable",
                            "Runs of the case are " + Wanted.list(numbers) + "; got: from run " + from + ".");
        });
    }

    private static RejectedException undecided(int run) {
        return RejectedException.conflict(
                "not-decided",
                "Not decided",
                "Run " + run + " is still under way; a run starts from one that is decided.");
    }
}
