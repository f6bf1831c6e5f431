/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.console.ConsoleProperties;
import org.springframework.stereotype.Component;

/** Which cases hold pictures that people should see only when they ask. */
@Component
class Sensitivity {

    private static final double LIKELY = 0.5;

    private final ConsoleProperties properties;

    Sensitivity(ConsoleProperties properties) {
        this.properties = properties;
    }

    /** Whether the pictures of a case are to be hidden at first. Undecided cases are: nobody has looked yet. */
    boolean hides(Dossier dossier, String choice) {
        return switch (choice) {
            case "all" -> true;
            case "none" -> false;
            default -> isSensitive(dossier);
        };
    }

    private boolean isSensitive(Dossier dossier) {
        if (dossier.chain() == null) {
            return true;
        }
        Verdict verdict = dossier.chain().verdict();
        boolean labelled = verdict.labels().stream()
                .anyMatch(label -> label.probability() >= LIKELY
                        && properties.sensitiveLabels().contains(label.hypothesis()));
        return labelled || verdict.severity() >= properties.sensitiveFrom() || showsSuch(dossier);
    }

    private boolean showsSuch(Dossier dossier) {
        return dossier.perception() != null
                && dossier.perception()
                        .all(Percept.ClassScore.class)
                        .anyMatch(score -> score.score() >= LIKELY
                                && properties.sensitiveLabels().contains(score.label()));
    }
}
