/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.platform.console.Words;
import java.util.Locale;
import java.util.Set;

/** The terms of reasoning in the words of one language. */
final class CaseWords {

    private static final Set<String> KNOWN_PARTS =
            Set.of("title", "description", "message", "subject", "body", "text", "reply");

    private final Words words;

    CaseWords(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    String kind(ReasoningStep step) {
        return words.of("step." + step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** What an operator looks at; operators that only a pack of the future knows share a word. */
    String operator(String name) {
        return words.orElse("operator." + name, "operator.other");
    }

    String modality(Modality modality) {
        return words.of("modality." + modality.name().toLowerCase(Locale.ROOT));
    }

    String all(Modality modality) {
        return words.of("all." + modality.name().toLowerCase(Locale.ROOT));
    }

    String outcome(Outcome outcome) {
        return words.of("outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The part of a text as people call it; a name that the client made up stays. */
    String part(String name) {
        return KNOWN_PARTS.contains(name) ? words.of("part." + name) : name;
    }

    /** Where something stands, for people. */
    String place(Locator locator) {
        if (locator instanceof Locator.TextRange range) {
            int first = range.begin() + 1;
            return first >= range.end()
                    ? words.of("place.character", part(range.part()), String.valueOf(first))
                    : words.of("place.characters", part(range.part()), first + "–" + range.end());
        } else if (locator instanceof Locator.ImageRegion region) {
            return words.of("place.region", region.attachment(), box(region));
        } else if (locator instanceof Locator.WholeAttachment whole) {
            return words.of("place.attachment", whole.attachment());
        } else if (locator instanceof Locator.TimeRange time) {
            return words.of("place.attachment", time.attachment());
        } else if (locator instanceof Locator.AttributeValue value) {
            return words.of("place.attribute", value.attribute());
        }
        return words.of("place.case");
    }

    /** Where an item comes from, a code in a picture apart from what the picture shows. */
    String source(Evidence evidence) {
        return evidence.operator().equals("code") ? words.of("source.code") : modality(evidence.modality());
    }

    private static String box(Locator.ImageRegion region) {
        var x = region.corners().stream().mapToDouble(PixelPoint::x).summaryStatistics();
        var y = region.corners().stream().mapToDouble(PixelPoint::y).summaryStatistics();
        return String.format(Locale.ROOT, "%.0f–%.0f × %.0f–%.0f px", x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }
}
