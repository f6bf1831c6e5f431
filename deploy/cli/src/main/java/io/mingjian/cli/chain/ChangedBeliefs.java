/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.BeliefDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The final beliefs that differ between two runs, as far as people can see it in a percentage. */
final class ChangedBeliefs {

    private static final int MOST = 8;

    private final Sheet sheet;

    ChangedBeliefs(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(List<BeliefDifference> beliefs, Tree tree) {
        List<BeliefDifference> visible = beliefs.stream()
                .filter(each -> !column(each.first()).equals(column(each.second())))
                .toList();
        if (visible.isEmpty()) {
            return;
        }
        tree.branch(sheet.paint().strong(sheet.pick("置信", "beliefs")));
        visible.stream()
                .limit(MOST)
                .forEach(each -> tree.leaf(
                        "",
                        column(each.first()) + " → " + sheet.paint().strong(column(each.second())) + "  "
                                + sheet.wording().of(each.name())));
        int more = visible.size() - MOST;
        if (more > 0) {
            tree.leaf("", sheet.paint().faint(sheet.pick("… 另有 " + more + " 个", "… and " + more + " more")));
        }
    }

    private static String column(@Nullable Double probability) {
        return probability == null ? "      –" : Amounts.column(probability);
    }
}
