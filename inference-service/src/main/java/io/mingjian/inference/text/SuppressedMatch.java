/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * A lexicon entry that was met but does not count.
 *
 * @param match what was met
 * @param reason why it does not count
 * @param context original characters that explain it: the longer harmless phrase or word, or what denies, asks or
 *     supposes, together with the match
 * @param contextSpan place of the context in the original text
 */
public record SuppressedMatch(LexiconMatch match, Reason reason, String context, TextSpan contextSpan) {

    /** Why a match does not count. */
    public enum Reason {
        /** It lies inside a longer phrase that is allowed. */
        ALLOWED_PHRASE,
        /** It is a part of a longer word, or of two words that only meet. */
        PART_OF_WORD,
        /** It is said not to be so. */
        NEGATED,
        /** It is asked whether it will be so. */
        ASKED,
        /** It is supposed, feared or guarded against. */
        SUPPOSED
    }
}
