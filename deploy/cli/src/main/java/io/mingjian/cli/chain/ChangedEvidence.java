/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.EvidenceDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The evidence that one of two runs has alone, or that weighs otherwise in them. */
final class ChangedEvidence {

    private static final int MOST = 8;

    private record Line(String label, String text) {}

    private final Sheet before;
    private final Sheet after;

    /** @param before sheet of the first run, whose numbers are shown for what it has */
    ChangedEvidence(Sheet before, Sheet after) {
        this.before = before;
        this.after = after;
    }

    void draw(EvidenceDifference evidence, Tree tree) {
        int all = evidence.removed().size()
                + evidence.added().size()
                + evidence.changed().size();
        if (all == 0) {
            return;
        }
        List<Line> lines = lines(evidence);
        tree.branch(heading(evidence));
        lines.stream().limit(MOST).forEach(line -> tree.leaf(line.label(), line.text()));
        int more = all - Math.min(MOST, lines.size());
        if (more > 0) {
            tree.leaf("", before.paint().faint(before.pick("… 另有 " + more + " 项", "… and " + more + " more")));
        }
    }

    /** What is worth a line: the model's opinion of hypotheses that it does not hold for likely is not. */
    private List<Line> lines(EvidenceDifference evidence) {
        List<Line> lines = new ArrayList<>();
        evidence.removed().forEach(each -> add("− ", each, before, lines));
        evidence.added().forEach(each -> add("+ ", each, after, lines));
        evidence.changed().forEach(each -> add("~ ", each.first(), before, lines));
        return lines;
    }

    private static void add(String sign, Evidence evidence, Sheet sheet, List<Line> lines) {
        if (!EvidenceSection.isQuiet(evidence)) {
            lines.add(new Line(sign + sheet.numbers().of(evidence.id()), told(evidence, sheet)));
        }
    }

    private String heading(EvidenceDifference evidence) {
        int less = evidence.removed().size();
        int more = evidence.added().size();
        int other = evidence.changed().size();
        return before.paint().strong(before.pick("证据", "evidence"))
                + before.pick(
                        "：少 " + less + " 项，多 " + more + " 项，变 " + other + " 项",
                        ": " + less + " fewer, " + more + " more, " + other + " changed");
    }

    private static String told(Evidence evidence, Sheet sheet) {
        String place =
                new Place(Map.of(), sheet.wording(), sheet.paint()).of(evidence).stripTrailing();
        return sheet.wording().source(evidence) + " · " + place
                + (evidence.excerpt().isEmpty() ? " · " + sheet.wording().of(evidence.explanation()) : "");
    }
}
