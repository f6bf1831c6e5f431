/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.regex.Pattern;

/** How something is spoken of that is not said to be: asked about as to come, supposed, feared, guarded against. */
final class Suppositions {

    private static final String NEAR_ZH = "[^，。；！？,.;!?\\n]{0,8}$";
    private static final String NEAR_EN = "[^.,;!?\\n]{0,30}$";

    /** A question about what is to come; {@code sure} needs no question mark. */
    static final Pattern ASKED =
            Pattern.compile("(?<sure>(?:会不会|能不能|会否|是否会|有没有可能|有可能会不会|多久会|什么时候会|容不容易)[^，。；！？,.;!?\\n]{0,6}$)"
                    + "|(?:不会|可能会|会|可能|容易)[^，。；！？,.;!?\\n]{0,4}$"
                    + "|(?:(?:^|[.!?;\\n]\\s?)(?:so |and |but )?(?:will|would|could|can|might|may) (?:it|this|that|they|these|the [a-z]+|my [a-z]+) |is (?:it|this) going to |is there (?:a|any) (?:risk|danger|chance) (?:of|that) )"
                    + "[^.,;!?\\n]{0,30}$");

    /** How such a question ends. */
    static final Pattern QUESTION_END =
            Pattern.compile("(?![了过])[^，。；！,.;!?？\\n]{0,20}(?:[?？]|[吗么嘛](?=$|[，。；！,.;!\\n\\s]))");

    /** What makes the rest of the clause a supposition, a fear or a precaution. */
    static final Pattern SUPPOSED =
            Pattern.compile("(?:如果|假如|假设|假使|倘若|要是|若(?!干)|万一|一旦|以防|防止|防范|避免|以免|免得|谨防|严防|预防|(?<!不)小心|当心"
                    + "|担心|(?<!哪)怕(?!是))" + NEAR_ZH + "|防$"
                    + "|(?<![\\p{L}])(?:(?<!sure |know |tell |wonder |wondering |check |as |even )if|in case|in the event of|what happens when|unless"
                    + "|prevent(?:s|ing|ed)?|avoid(?:s|ing)?|against|(?:afraid|worried|scared|fear) (?:of|about|(?:that )?(?:it|this|the [a-z]+) (?:will|would|could|might|may))"
                    + "|(?:risk|danger) of|should (?:it|this|the [a-z]+))(?![\\p{L}])" + NEAR_EN);

    /** What shows that it is real after all. */
    static final Pattern REAL = Pattern.compile(
            "已经|已|现在|正在|刚才|刚刚|就|却|还是|又|(?<!\\p{L})(?:already|now|just|still|keeps|again|because)(?!\\p{L})");

    /** What follows a word that names a property of goods. */
    static final Pattern PROOF =
            Pattern.compile("[-\\s]?(?:proof|resistant|retardant|free(?![\\p{L}])|protection|prevention|防护|保护|预防)");

    private Suppositions() {}
}
