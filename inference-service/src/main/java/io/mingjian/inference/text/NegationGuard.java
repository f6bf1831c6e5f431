/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.List;
import java.util.Set;

/**
 * Knows whether a word is denied by what stands right before it: 未, 没有, 无, 不, no, not and their compounds. A denial
 * reaches over a list ({@code 无鼓包、漏液}). A question ({@code 有没有漏液}, {@code 漏不漏液}) and a double negation
 * ({@code 不是没有漏液}) deny nothing. Used for one text, in ascending order of the matches; not thread-safe.
 */
final class NegationGuard {

    /** Longest first, so that the whole denial is shown. */
    private static final List<String> NEGATIONS = List.of(
            "没有发现任何",
            "并没有出现",
            "没有任何",
            "没有发现",
            "没有出现",
            "没有明显",
            "并没有",
            "没发现",
            "没出现",
            "未发现",
            "未出现",
            "未发生",
            "未见到",
            "无明显",
            "从未",
            "并未",
            "没有",
            "未见",
            "未曾",
            "没见",
            "并无",
            "毫无",
            "绝无",
            "不会",
            "不曾",
            "尚未",
            "未",
            "没",
            "无",
            "不",
            "no visible ",
            "no signs of ",
            "no sign of ",
            "not been ",
            "not yet ",
            "without any ",
            "no any ",
            "without ",
            "never ",
            "not ",
            "n't ",
            "n’t ",
            "no ");

    private static final List<String> DOUBLE = List.of("不是", "并非", "不能", "无", "不", "莫", "有");
    private static final Set<String> LIST_LINKS =
            Set.of("、", "和", "或", "或者", "及", "以及", "与", "/", " or ", " nor ", ", ");

    private final String text;
    private int listEnd = -1;
    private int listBegin = -1;

    NegationGuard(NormalizedText text) {
        this.text = text.value();
    }

    /** Where the denial of the match {@code [begin, end)} begins in the normal form, or -1 where it is not denied. */
    int begin(int begin, int end) {
        int denial = direct(begin);
        if (denial < 0 && listEnd >= 0 && continuesList(begin)) {
            denial = listBegin;
        }
        if (denial >= 0) {
            listBegin = denial;
            listEnd = Math.max(listEnd, end);
        }
        return denial;
    }

    private boolean continuesList(int begin) {
        return begin < listEnd || begin > listEnd && LIST_LINKS.contains(text.substring(listEnd, begin));
    }

    private int direct(int begin) {
        for (String negation : NEGATIONS) {
            int start = begin - negation.length();
            if (text.startsWith(negation, start)) {
                return isDenial(start, negation, begin) ? start : -1;
            }
        }
        return -1;
    }

    private boolean isDenial(int start, String negation, int begin) {
        if (Character.isLetter(negation.charAt(0)) && negation.charAt(0) < 0x80) {
            return negation.startsWith("n'") || negation.startsWith("n’") || isWordStart(start);
        }
        boolean question = negation.equals("不") && start > 0 && text.charAt(start - 1) == text.charAt(begin);
        return !question && DOUBLE.stream().noneMatch(prefix -> text.startsWith(prefix, start - prefix.length()));
    }

    private boolean isWordStart(int start) {
        return start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) > 0x7f;
    }
}
