/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Versions that judge beside the live one. Starting and ending a trial is an act. Every call asks knowledge-service, and
 * ends in a {@link io.mingjian.platform.services.ServiceProblemException} where that refuses or cannot be reached.
 */
@Component
public class PackTrials {

    private final Knowledge knowledge;
    private final PolicyRights rights;
    private final PolicyActs acts;

    PackTrials(Knowledge knowledge, PolicyRights rights, PolicyActs acts) {
        this.knowledge = knowledge;
        this.rights = rights;
        this.acts = acts;
    }

    /**
     * Lets a version judge live cases, in place of the shadow that the pack had.
     *
     * @param share share of the cases, in (0, 1]
     * @throws RejectedException 403 for callers of another tenant than the operator's
     */
    public TrialViews.Trial startShadow(Caller caller, String name, String version, double share) {
        rights.requireOperator(caller);
        KnowledgePath path = KnowledgePath.of("/v1/packs/{name}/versions/{version}/shadow", name, version)
                .with("share", share);
        return start(caller, path, "pack.shadow-started");
    }

    /** How the latest shadow of a pack judges. */
    public TrialViews.Report shadow(Caller caller, String name) {
        return knowledge.get(caller, KnowledgePath.of("/v1/packs/{name}/shadow", name), TrialViews.Report.class);
    }

    /**
     * Ends the shadow of a pack; its report stays.
     *
     * @throws RejectedException 403 for callers of another tenant than the operator's
     */
    public void endShadow(Caller caller, String name) {
        rights.requireOperator(caller);
        acts.perform(
                caller,
                () -> knowledge.delete(caller, KnowledgePath.of("/v1/packs/{name}/shadow", name)),
                new PolicyActs.Act("pack.shadow-ended", "pack/" + name, Map.of()));
    }

    /**
     * Judges the tenant's latest recorded cases again.
     *
     * @param count most cases that are judged, 1 to 5000
     */
    public TrialViews.Trial startBacktest(Caller caller, String name, String version, int count) {
        KnowledgePath path = KnowledgePath.of("/v1/packs/{name}/versions/{version}/backtest", name, version)
                .with("count", count);
        return start(caller, path, "pack.backtest-started");
    }

    /** The report on a back-test as far as it is. */
    public TrialViews.Report backtest(Caller caller, UUID id) {
        return knowledge.get(caller, KnowledgePath.of("/v1/backtests/{id}", id), TrialViews.Report.class);
    }

    private TrialViews.Trial start(Caller caller, KnowledgePath path, String act) {
        return acts.perform(
                caller,
                () -> Knowledge.body(knowledge.post(caller, path, TrialViews.Trial.class)),
                trial -> new PolicyActs.Act(
                        act,
                        "pack/" + trial.pack(),
                        Map.of("version", trial.version(), "trial", trial.id().toString())));
    }
}
