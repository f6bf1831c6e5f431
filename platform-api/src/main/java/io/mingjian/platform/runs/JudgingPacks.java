/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.platform.packs.InstalledPack;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the pack that is to judge a run: the recorded version where that is meant, else the live one. */
@Component
class JudgingPacks {

    private final InstalledPacks packs;
    private final ContentStore content;

    JudgingPacks(InstalledPacks packs, ContentStore content) {
        this.packs = packs;
        this.content = content;
    }

    /**
     * The pack of a run.
     *
     * @param asked {@code name}, {@code name@version}, or null for the one that judged before
     * @throws RejectedException 422 for a pack or version that cannot judge
     */
    JudgingPack find(@Nullable String asked, Baseline baseline) {
        PackReference recorded = baseline.chain().pack();
        ContentReference knowledge = baseline.chain().knowledge();
        if (recorded != null && knowledge != null && means(asked, recorded)) {
            byte[] json = content.get(baseline.subject().tenant(), knowledge);
            List<Hypothesis> hypotheses =
                    ContractJson.read(json, CaseKnowledge.class).hypotheses();
            return judging(asked, true, hypotheses, recorded.policy());
        }
        InstalledPack live = live(asked == null ? baseline.subject().pack() : asked);
        return judging(asked, false, live.hypotheses(), live.policy());
    }

    /** Whether the recorded version is wanted: by no name, by its full name, or by its name while it is live. */
    private boolean means(@Nullable String asked, PackReference recorded) {
        if (asked == null || asked.equals(recorded.name() + "@" + recorded.version())) {
            return true;
        }
        return asked.equals(recorded.name())
                && packs.find(asked)
                        .filter(live -> live.digest().equals(recorded.digest()))
                        .isPresent();
    }

    private InstalledPack live(String asked) {
        int at = asked.indexOf('@');
        String name = at < 0 ? asked : asked.substring(0, at);
        InstalledPack live = packs.find(name)
                .orElseThrow(() -> RejectedException.unprocessable("unknown-pack", "Unknown pack", packs.wanted(name)));
        if (at >= 0 && !live.version().equals(asked.substring(at + 1))) {
            throw RejectedException.unprocessable(
                    "unknown-pack-version",
                    "Unknown pack version",
                    "Version " + live.version() + " of pack " + name + " can judge; got: "
                            + Wanted.shown(asked.substring(at + 1)) + ".");
        }
        return live;
    }

    private JudgingPack judging(
            @Nullable String asked, boolean same, List<Hypothesis> hypotheses, ContentReference reference) {
        PackPolicy policy = ContractJson.read(content.get(ContentStore.PLATFORM, reference), PackPolicy.class);
        Set<String> operators =
                policy.operators().stream().map(OperatorPolicy::operator).collect(Collectors.toSet());
        Set<String> identifiers = hypotheses.stream().map(Hypothesis::id).collect(Collectors.toSet());
        return new JudgingPack(asked, same, new TreeSet<>(identifiers), new TreeSet<>(operators), policy.budget());
    }
}
