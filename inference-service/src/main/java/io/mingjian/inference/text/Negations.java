/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a word is denied in Chinese and English, as regular expressions over the text beside it. */
final class Negations {

    private static final String ZH = "(?<zh>并没有|并没|从没有|从没|没有|没|并未|从未|尚未|未曾|不曾|未|毫无|绝无|并无|全无|无|不存在|并不|不会|不|非)"
            + "(?:有过|有|任何|明显的?|严重的?|发现|出现|发生|见到|见|看到|看见|闻到|听到|检测到|检出|一点|一丝|丝毫|半点|什么|任何人|人员|人|造成|导致|引起|被|曾|会|是|过|到|电池|电芯|机身|外壳|产品){0,4}";
    private static final String EN =
            "(?:(?<![\\p{L}\\p{N}])(?<en>nobody|no one|no|not|never|without|neither|nor|free of|free from|absence of|cannot|zero)"
                    + "|(?<short>n['’]t))\\s(?:(?:any|visible|obvious|apparent|noticeable|signs? of|traces? of|evidence of|been|be|being|was|were|is|got|gets|yet|the|a|actually"
                    + "|at all|ever|even|have|has|had|kind of|sort of|single|seem to|appear to|seems to|appears to|see|seen|notice|noticed|find|found"
                    + "|detect|detected|observe|observed|show|shown|smell|hear|come|came) ){0,4}";
    private static final Pattern BEFORE = Pattern.compile("(?:" + ZH + "|" + EN + ")$");

    /** A denial that is itself denied, or asked, denies nothing. */
    private static final Pattern DOUBLE_ZH = Pattern.compile(
            "(?:不是|并非|并不是|不能说?|不可能|不会|未必|不见得|难道|谁说|怎么可能|怎么会|哪能|哪有|没有?(?:一[处个块次]|哪[个处]|地方|哪里)|无|不|莫|有)$");

    private static final Pattern DOUBLE_EN = Pattern.compile(
            "(?:can(?:no|['’])t say|cannot say|can not say|not true|isn['’]t true|not the case|do(?:es)?n['’]t mean|don['’]t think|doubt|impossible)[^.,;!?\\n]{0,24}$"
                    + "|(?:not|never|n['’]t)\\s$");

    private static final Pattern AFTER = Pattern.compile(
            "(?:的?(?:现象|情况|问题|迹象|痕迹|症状))?(?:都|也|均|并|是)?(?:没有|没|未出现|未发现|未发生|未见|不存在|无)(?=$|[，。；！、,.;!\\n]|发生|出现|发现)"
                    + "|\\s?[:：=]\\s?(?:无|没有|否|未见|不存在|no|none|nil|negative)(?=$|[^\\p{L}\\p{N}])"
                    + "|(?:ing|age)?\\s(?:has|have|had|was|were|is|are|did|does)(?:n['’]t| not)\\s(?:been\\s)?"
                    + "(?:seen|observed|found|occur(?:red)?|happen(?:ed)?|detected|present|noticed|visible|there)");

    private Negations() {}

    /** Where the denial at the end of the text before a word begins, or -1. */
    static int denialBefore(String before, char first) {
        Matcher matcher = BEFORE.matcher(before);
        if (!matcher.find()) {
            return -1;
        }
        String earlier = before.substring(0, matcher.start());
        boolean isEnglish = matcher.group("zh") == null;
        if (isEnglish) {
            return DOUBLE_EN.matcher(earlier).find() ? -1 : matcher.start();
        }
        return DOUBLE_ZH.matcher(earlier).find() || isEitherOr(earlier, matcher.group(), first) ? -1 : matcher.start();
    }

    /** How far a denial reaches from the beginning of the text after a word, or 0. */
    static int denialAfter(String after) {
        Matcher matcher = AFTER.matcher(after);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** 漏不漏液, 是不是漏液, 有没有漏液: a question. */
    private static boolean isEitherOr(String earlier, String denial, char first) {
        char negated = denial.length() > 1 ? denial.charAt(1) : first;
        return "不没".indexOf(denial.charAt(0)) >= 0
                && !earlier.isEmpty()
                && earlier.charAt(earlier.length() - 1) == negated;
    }
}
