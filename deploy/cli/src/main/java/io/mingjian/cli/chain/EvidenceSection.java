/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.QuotedPlace;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The evidence of one step: number, place, and the hypotheses it bears on most. */
final class EvidenceSection {

    private static final String ABSENT = "absent";
    private static final String FUSION = "fusion";
    private static final double SLIGHT = 1;
    private static final int MOST_HYPOTHESES = 3;

    private final Sheet sheet;
    private final Place place;

    EvidenceSection(Sheet sheet, Place place) {
        this.sheet = sheet;
        this.place = place;
    }

    void draw(ReasoningStep step, Tree tree) {
        List<Evidence> evidence = step.trace().evidence();
        boolean found = evidence.stream().anyMatch(each -> !isAbsence(each));
        List<List<Evidence>> groups = new ArrayList<>(EvidenceNumbers.groups(evidence));
        int all = groups.size();
        groups.removeIf(alike -> isQuiet(alike.get(0)));
        Evidence before = null;
        for (List<Evidence> alike : groups) {
            Evidence first = alike.get(0);
            String number = sheet.numbers().of(first.id());
            if (isAbsence(first)) {
                tree.leaf(number, sheet.paint().faint(absence(first, found)));
            } else if (before != null && isSamePlace(before, first)) {
                tree.leaf(
                        number,
                        sheet.pick("同一处：", "the same words: ") + sheet.paint().faint(bearing(first)));
            } else {
                drawFound(number, alike, step, tree);
            }
            before = first;
        }
        drawQuiet(all - groups.size(), tree);
    }

    private void drawQuiet(int quiet, Tree tree) {
        if (quiet > 0) {
            String zh = "另有 " + quiet + " 项作用轻微或为反证，未列出";
            String en = quiet + " items that weigh little or speak against are not shown";
            tree.leaf("", sheet.paint().faint(sheet.pick(zh, en)));
        }
    }

    /** The multimodal model speaks of every hypothesis; what it does not hold for likely would hide what it does. */
    static boolean isQuiet(Evidence evidence) {
        return evidence.operator().equals(FUSION)
                && evidence.logLikelihoodRatios().values().stream()
                        .allMatch(ratio -> ratio * evidence.modalityWeight() < SLIGHT);
    }

    private static boolean isSamePlace(Evidence first, Evidence second) {
        return !second.excerpt().isEmpty()
                && second.excerpt().equals(first.excerpt())
                && second.locator().equals(first.locator());
    }

    private void drawFound(String number, List<Evidence> alike, ReasoningStep step, Tree tree) {
        Evidence first = alike.get(0);
        boolean text = first.locator() instanceof Locator.TextRange;
        tree.leaf(number, (text ? "" : sheet.wording().source(first) + " · ") + place.of(first));
        boolean told = first.explanation().equals(step.summary());
        if (!told && first.excerpt().isEmpty()) {
            tree.leaf("", sheet.wording().of(first.explanation()));
        }
        QuotedPlace other = first.counterpart();
        if (other != null) {
            tree.leaf(
                    "",
                    sheet.pick("对照 ", "against ") + sheet.wording().modality(other.modality()) + " · "
                            + place.of(other));
        }
        if (alike.size() > 1) {
            String others =
                    alike.stream().skip(1).map(place::within).collect(Collectors.joining(sheet.pick("、", "; ")));
            tree.leaf("", sheet.pick("另见", "also at ") + others);
        }
        String bearing = bearing(first);
        if (!bearing.isEmpty()) {
            tree.leaf("", sheet.paint().faint(bearing));
        }
    }

    /** The hypotheses that the item speaks for or against most, with the log likelihood ratio. */
    private String bearing(Evidence evidence) {
        String scale =
                evidence.modalityWeight() == 1 ? "" : String.format(Locale.ROOT, " × %.2f", evidence.modalityWeight());
        List<String> shown = evidence.logLikelihoodRatios().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_HYPOTHESES)
                .map(entry -> String.format(Locale.ROOT, "%+.2f", entry.getValue()) + scale + " "
                        + sheet.name(entry.getKey()))
                .toList();
        int more = evidence.logLikelihoodRatios().size() - shown.size();
        String rest = more == 0 ? "" : sheet.pick("　另 " + more + " 项", "   and " + more + " more");
        return String.join(sheet.pick("　", "   "), shown) + rest;
    }

    private String absence(Evidence evidence, boolean found) {
        Map<String, Double> ratios = evidence.logLikelihoodRatios();
        double strongest = ratios.values().stream().mapToDouble(Math::abs).max().orElse(0) * evidence.modalityWeight();
        boolean against = ratios.values().stream().anyMatch(ratio -> ratio < 0);
        List<String> concerned = ratios.entrySet().stream()
                .filter(entry -> entry.getValue() < 0 == against)
                .map(Map.Entry::getKey)
                .toList();
        String which = concerned.size() == 1
                ? sheet.pick("“" + sheet.name(concerned.get(0)) + "”", "\"" + sheet.name(concerned.get(0)) + "\"")
                : sheet.pick(" " + concerned.size() + " 个假设", concerned.size() + " hypotheses");
        boolean slight = strongest <= SLIGHT;
        String zh = (found ? "此外没有发现" : "没有发现") + "，" + (slight ? "略微" : "") + (against ? "不支持" : "支持");
        String en = (found ? "nothing else found" : "nothing found") + "; speaks " + (slight ? "slightly " : "")
                + (against ? "against " : "for ");
        return sheet.pick(zh, en) + which;
    }

    private static boolean isAbsence(Evidence evidence) {
        return evidence.signal().equals(ABSENT);
    }
}
