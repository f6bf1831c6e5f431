/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

/**
 * A few-shot example of a pack: a text for which a hypothesis holds or does not.
 *
 * @param id identifier, unique within the pack
 * @param hypothesis the hypothesis it speaks of
 * @param holds whether the hypothesis holds for it
 * @param language {@code zh} or {@code en}
 * @param text the text
 * @param origin where it comes from and under which licence; {@code own} where it was written for the pack
 */
public record Example(String id, String hypothesis, boolean holds, String language, String text, String origin) {}
