/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.QuotedPlace;
import java.util.Locale;
import java.util.Map;

/** Where a piece of evidence stands: characters in their context, or pixels in a picture. */
final class Place {

    private static final int CONTEXT = 14;

    private final Map<String, String> texts;
    private final Wording wording;
    private final Paint paint;

    /** @param texts the text parts that were submitted, by name; may lack some or all */
    Place(Map<String, String> texts, Wording wording, Paint paint) {
        this.texts = texts;
        this.wording = wording;
        this.paint = paint;
    }

    /** One line: the place, then the characters concerned. */
    String of(Evidence evidence) {
        return of(evidence.locator(), evidence.excerpt());
    }

    /** One line for the other side of a contradiction. */
    String of(QuotedPlace other) {
        return of(other.locator(), other.excerpt());
    }

    private String of(Locator locator, String excerpt) {
        if (locator instanceof Locator.TextRange range) {
            return wording.part(range.part()) + wording.pick("", ", ") + within(range) + "  "
                    + inContext(range, excerpt);
        } else if (locator instanceof Locator.ImageRegion region) {
            return region.attachment() + wording.pick("，", ", ") + box(region) + quoted(excerpt);
        } else if (locator instanceof Locator.WholeAttachment whole) {
            return whole.attachment() + " " + wording.pick("整幅", "as a whole") + quoted(excerpt);
        } else if (locator instanceof Locator.TimeRange time) {
            return time.attachment() + " " + seconds(time.begin().toMillis()) + "–"
                    + seconds(time.end().toMillis()) + quoted(excerpt);
        } else if (locator instanceof Locator.AttributeValue value) {
            return wording.pick("属性 ", "attribute ") + value.attribute() + quoted(excerpt);
        }
        return wording.pick("整个案例", "the case as a whole") + quoted(excerpt);
    }

    /** The place within its part or attachment; the whole place where it has no parts. */
    String within(Evidence evidence) {
        Locator locator = evidence.locator();
        if (locator instanceof Locator.TextRange range) {
            return within(range);
        } else if (locator instanceof Locator.ImageRegion region) {
            return box(region);
        }
        return of(evidence);
    }

    private String within(Locator.TextRange range) {
        return wording.characters(range.begin() + 1, range.end());
    }

    private String inContext(Locator.TextRange range, String excerpt) {
        String text = texts.get(range.part());
        if (text == null || range.end() > text.length()) {
            return excerpt.isEmpty() ? "" : marked(excerpt);
        }
        int from = boundary(text, Math.max(0, range.begin() - CONTEXT));
        int to = boundary(text, Math.min(text.length(), range.end() + CONTEXT));
        return (from > 0 ? "…" : "")
                + flat(text.substring(from, range.begin()))
                + marked(text.substring(range.begin(), range.end()))
                + flat(text.substring(range.end(), to))
                + (to < text.length() ? "…" : "");
    }

    private static int boundary(String text, int index) {
        boolean insidePair = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return insidePair ? index - 1 : index;
    }

    private String quoted(String excerpt) {
        return excerpt.isEmpty() ? "" : "  " + marked(excerpt);
    }

    private String marked(String text) {
        return "【" + paint.span(flat(text)) + "】";
    }

    /** Control characters out, so that content can neither break the tree nor steer the terminal. */
    private static String flat(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String box(Locator.ImageRegion region) {
        double left = region.corners().stream().mapToDouble(PixelPoint::x).min().orElse(0);
        double right =
                region.corners().stream().mapToDouble(PixelPoint::x).max().orElse(0);
        double top = region.corners().stream().mapToDouble(PixelPoint::y).min().orElse(0);
        double bottom =
                region.corners().stream().mapToDouble(PixelPoint::y).max().orElse(0);
        return String.format(Locale.ROOT, "x %.0f–%.0f", left, right)
                + wording.pick("，", ", ")
                + String.format(Locale.ROOT, "y %.0f–%.0f px", top, bottom);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
