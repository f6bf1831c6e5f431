/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows whether a word is denied (未漏液, 没有发现漏液, no smoke, did not leak, 漏液：无), asked about as something to come
 * (会不会爆炸), or supposed (如果鼓包, in case of fire, leak-proof). A denial reaches over a list ({@code 无鼓包、漏液}).
 *
 * <p>What is in doubt counts as said: a question about what is ({@code 有没有漏液}, {@code 是不是鼓包}), a double negation
 * ({@code 不是没有漏液}), what no longer is ({@code no longer leaking}). Used for one text, in ascending order of the
 * matches; not thread-safe.
 */
final class NegationGuard {

    /** What stands against the word, and from where to where in the normal form. */
    record Doubt(SuppressedMatch.Reason reason, int begin, int end) {}

    /** Characters looked at on either side; keeps the cost linear. */
    private static final int REACH = 48;

    private static final Set<String> LIST_LINKS = Set.of("、", "和", "或", "或者", "及", "以及", "与", "/", " or ", " nor ");

    /** Links that also join whole sentences; between them only what ends like an item of a list is one. */
    private static final Set<String> LOOSE_LINKS = Set.of(", ", " and ", ", or ", ", and ");

    private static final Pattern ITEM_END = Pattern.compile("$|[,.;!。；]|\\s(?:or|nor|and)\\s");

    private final String text;
    private int listEnd = -1;
    private int listBegin = -1;

    NegationGuard(NormalizedText text) {
        this.text = text.value();
    }

    /** What denies the match {@code [begin, end)}, if anything does. */
    Optional<Doubt> denial(int begin, int end) {
        String before = before(begin);
        String after = after(end);
        int start = Negations.denialBefore(before, text.charAt(begin));
        int stop = Negations.denialAfter(after);
        int from = start >= 0 ? begin - before.length() + start : -1;
        if (from < 0 && stop > 0) {
            from = begin;
        }
        if (from < 0 && listEnd >= 0 && continuesList(begin, after)) {
            from = listBegin;
        }
        if (from < 0) {
            return Optional.empty();
        }
        listBegin = from;
        listEnd = Math.max(listEnd, end);
        return Optional.of(new Doubt(SuppressedMatch.Reason.NEGATED, from, start >= 0 ? end : end + stop));
    }

    private boolean continuesList(int begin, String after) {
        if (begin <= listEnd) {
            return begin < listEnd;
        }
        String link = text.substring(listEnd, begin);
        return LIST_LINKS.contains(link)
                || LOOSE_LINKS.contains(link) && ITEM_END.matcher(after).lookingAt();
    }

    /** What shows that the match {@code [begin, end)} is only asked about or supposed, if anything does. */
    Optional<Doubt> supposition(int begin, int end) {
        String before = before(begin);
        String after = after(end);
        int offset = begin - before.length();
        Matcher asked = Suppositions.ASKED.matcher(before);
        if (asked.find()
                && (asked.group("sure") != null
                        || Suppositions.QUESTION_END.matcher(after).lookingAt())) {
            return Optional.of(new Doubt(SuppressedMatch.Reason.ASKED, offset + asked.start(), end));
        }
        Matcher supposed = Suppositions.SUPPOSED.matcher(before);
        if (supposed.find() && !Suppositions.REAL.matcher(supposed.group()).find()) {
            return Optional.of(new Doubt(SuppressedMatch.Reason.SUPPOSED, offset + supposed.start(), end));
        }
        Matcher proof = Suppositions.PROOF.matcher(after);
        return proof.lookingAt()
                ? Optional.of(new Doubt(SuppressedMatch.Reason.SUPPOSED, begin, end + proof.end()))
                : Optional.empty();
    }

    private String before(int begin) {
        return text.substring(Math.max(0, begin - REACH), begin);
    }

    private String after(int end) {
        return text.substring(end, Math.min(text.length(), end + REACH));
    }
}
