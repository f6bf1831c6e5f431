/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.percept.Percept;
import io.mingjian.platform.console.cases.PictureView.Seen;
import java.util.Optional;

/** What was perceived in a picture, in words. Labels of models are theirs and stand as they are. */
final class PerceptWords {

    private static final double LIKELY = 0.2;

    private PerceptWords() {}

    /** The words for a percept that people can make something of. */
    static Optional<Seen> seen(Percept percept, CaseWords words) {
        if (percept instanceof Percept.TextSpan span) {
            return Optional.of(new Seen(words.words().of("seen.writing"), span.text(), span.confidence()));
        } else if (percept instanceof Percept.CodePayload code) {
            return Optional.of(new Seen(words.words().of("seen.code"), code.payload(), 1));
        } else if (percept instanceof Percept.DetectedObject found) {
            return Optional.of(new Seen(words.words().of("seen.object"), found.label(), found.score()));
        } else if (percept instanceof Percept.ClassScore score && score.score() >= LIKELY) {
            return Optional.of(new Seen(words.words().of("seen.class"), score.label(), score.score()));
        } else if (percept instanceof Percept.Unperceived) {
            return Optional.of(
                    new Seen(words.words().of("seen.unperceived"), words.words().of("seen.nothing"), 0));
        }
        return Optional.empty();
    }

    /** What stands at the place of a percept. */
    static String label(Percept percept) {
        if (percept instanceof Percept.TextSpan span) {
            return span.text();
        } else if (percept instanceof Percept.CodePayload code) {
            return code.payload();
        }
        return percept instanceof Percept.DetectedObject found ? found.label() : "";
    }
}
