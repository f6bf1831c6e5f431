/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

/**
 * A few-shot example of a pack: a text or a picture for which a hypothesis holds or does not.
 *
 * @param id identifier, unique within the pack
 * @param hypothesis the hypothesis it speaks of
 * @param holds whether the hypothesis holds for it
 * @param content the text or the picture
 * @param origin where it comes from and under which licence; {@code own} where it was written for the pack
 */
public record Example(String id, String hypothesis, boolean holds, Content content, String origin) {

    /** What a case is compared with. */
    public sealed interface Content {}

    /**
     * A text.
     *
     * @param language {@code zh} or {@code en}
     * @param text the text, not blank
     */
    public record Words(String language, String text) implements Content {}

    /**
     * A picture.
     *
     * @param file name of its file in the pack's folder {@code examples}
     * @param bytes the file, a JPEG or PNG of at most 1 MiB; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(String file, byte[] bytes) implements Content {}
}
