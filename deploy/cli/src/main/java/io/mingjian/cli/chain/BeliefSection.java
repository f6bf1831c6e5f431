/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.StepTrace;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The beliefs that one step moved, as far as they matter: those that are likely now, or rose. */
final class BeliefSection {

    private static final double STILL = 1e-9;
    private static final double LIKELY = 0.05;
    private static final double RISE = 0.02;
    private static final int MOST = 8;

    private record Move(String hypothesis, double before, double after) {

        boolean matters() {
            boolean visible = !Amounts.percent(before).equals(Amounts.percent(after));
            return visible && (after >= LIKELY || after - before >= RISE);
        }
    }

    private final Sheet sheet;

    BeliefSection(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(StepTrace trace, Tree tree) {
        List<Move> moves = moves(trace);
        List<Move> matter = moves.stream()
                .filter(Move::matters)
                .sorted(Comparator.comparingDouble(Move::after).reversed())
                .toList();
        String label = sheet.pick("置信", "belief");
        for (Move move : matter.subList(0, Math.min(MOST, matter.size()))) {
            tree.leaf(label, line(move));
            label = "";
        }
        int hidden = Math.max(0, matter.size() - MOST);
        int others = moves.size() - matter.size();
        if (!matter.isEmpty() && hidden + others > 0) {
            tree.leaf("", sheet.paint().faint("… " + rest(hidden, others)));
        }
    }

    private static List<Move> moves(StepTrace trace) {
        return new TreeSet<>(trace.after().keySet())
                .stream()
                        .filter(id -> trace.before().containsKey(id))
                        .filter(id -> Math.abs(logOdds(trace.after().get(id))
                                        - logOdds(trace.before().get(id)))
                                >= STILL)
                        .map(id -> new Move(
                                id,
                                Amounts.probability(logOdds(trace.before().get(id))),
                                Amounts.probability(logOdds(trace.after().get(id)))))
                        .toList();
    }

    private static double logOdds(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private String line(Move move) {
        return Amounts.column(move.before()) + " → " + sheet.paint().strong(Amounts.column(move.after())) + "  "
                + sheet.name(move.hypothesis());
    }

    private String rest(int hidden, int others) {
        String likely = hidden == 0
                ? ""
                : sheet.pick(
                        "另有 " + hidden + " 个上升或仍属可能",
                        hidden + (hidden == 1 ? " more rose or stays" : " more rose or stay") + " likely");
        String fallen = others == 0
                ? ""
                : sheet.pick(
                        "其余 " + others + " 个下降或几乎不变",
                        "and " + others + (others == 1 ? " other" : " others") + " fell or hardly moved");
        String separator = likely.isEmpty() || fallen.isEmpty() ? "" : sheet.pick("；", ", ");
        return likely + separator + fallen;
    }
}
