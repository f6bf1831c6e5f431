/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of words, evasions, emoji and arbitrary characters. */
final class TextArbitraries {

    private TextArbitraries() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "全网",
                "第一",
                "最",
                "最近",
                "微",
                "信",
                "a",
                "b",
                "abc",
                "not ",
                "未",
                "漏液",
                " ",
                "·",
                "-",
                "、",
                "❤",
                "１",
                "①",
                "1\ufe0f\u20e3",
                "\u200b",
                "e\u0301",
                "國",
                "😀",
                "℃",
                "ﬁ",
                "。",
                "\n");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.frequencyOf(List.of(net.jqwik.api.Tuple.of(9, pieces), net.jqwik.api.Tuple.of(1, any)))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
