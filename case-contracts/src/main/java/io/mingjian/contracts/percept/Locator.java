/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;

/** A place in a case that a person can be shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Locator.TextRange.class, name = "text"),
    @JsonSubTypes.Type(value = Locator.ImageRegion.class, name = "region"),
    @JsonSubTypes.Type(value = Locator.WholeAttachment.class, name = "attachment"),
    @JsonSubTypes.Type(value = Locator.TimeRange.class, name = "time"),
    @JsonSubTypes.Type(value = Locator.AttributeValue.class, name = "attribute"),
    @JsonSubTypes.Type(value = Locator.WholeCase.class, name = "case")
})
public sealed interface Locator {

    /**
     * Characters of a text part.
     *
     * @param part name of the text part
     * @param begin first UTF-16 code unit of the original text, inclusive
     * @param end last UTF-16 code unit, exclusive; at least {@code begin}
     */
    record TextRange(String part, int begin, int end) implements Locator {
        public TextRange {
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException("range must satisfy 0 <= begin <= end, got: " + begin + ", " + end);
            }
        }
    }

    /**
     * A quadrilateral of a picture.
     *
     * @param attachment name of the attachment
     * @param corners four corners, clockwise from the upper left one of the upright content
     */
    record ImageRegion(String attachment, List<PixelPoint> corners) implements Locator {
        public ImageRegion {
            if (corners.size() != 4) {
                throw new IllegalArgumentException("a region has four corners, got: " + corners.size());
            }
            corners = List.copyOf(corners);
        }
    }

    /** A whole attachment. */
    record WholeAttachment(String attachment) implements Locator {}

    /** A stretch of a recording, {@code begin} inclusive and {@code end} exclusive, from its start. */
    record TimeRange(String attachment, Duration begin, Duration end) implements Locator {
        public TimeRange {
            if (begin.isNegative() || end.compareTo(begin) < 0) {
                throw new IllegalArgumentException("range must satisfy 0 <= begin <= end, got: " + begin + ", " + end);
            }
        }
    }

    /** The value of one of the case's attributes. */
    record AttributeValue(String attribute) implements Locator {}

    /** The case as a whole. */
    record WholeCase() implements Locator {}
}
