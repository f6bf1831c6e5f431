/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers in folded text, also spelt with Chinese digits, look-alike letters or inserted symbols. A
 * Chinese mobile number counts only when its eleven digits stand in groups in which people write numbers and nothing
 * before them names an order, article or certificate.
 */
final class PhoneNumbers {

    private static final String CHINESE = "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String CHINESE_VALUES = "0001234567891234567891";
    private static final Pattern LOOK_ALIKE = run("[0-9oil]");
    private static final Pattern SPELT = run("[0-9" + CHINESE + "]");
    private static final Pattern MOBILE = Pattern.compile("(?:0?0?86)?(1[3-9]\\d{9})");
    private static final Pattern FIXED = Pattern.compile(
            "(?<![\\d.-])(?:0\\d{2,3}-\\d{7,8}|[48]00-?\\d{3}-?\\d{4}|400-\\d{4}-\\d{3}"
                    + "|\\+\\d{1,3}[- ]?\\(?\\d{2,4}\\)?(?:[- ]?\\d{2,4}){2,3}"
                    + "|\\(?[2-9]\\d{2}\\)?[-.][2-9]\\d{2}[-.]\\d{4}|\\([2-9]\\d{2}\\) ?[2-9]\\d{2}-\\d{4})(?![\\d.-]\\d|\\d)");
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?:订单|单号|编号|条码|条形码|型号|货号|批号|批次|证号|备案|许可|专利|序列|款号|料号|注册|编码|账单|流水|执照|标准|isbn|issn|sku|ean|upc|imei|tracking|order|serial"
                    + "|(?<![a-z])(?:s/?n|id|no)|¥|\\$)[^\\d，。,;；]{0,9}$");
    private static final Pattern PHONE_WORD =
            Pattern.compile("(?:电话|手机|手鸡|联系|热线|座机|致电|拨打|tel|phone|mobile|call)[^\\d]{0,8}$");
    /** Groups in which people write the eleven digits; one group of eleven, or digit by digit, besides. */
    private static final Set<String> GROUPS =
            Set.of("3-4-4", "3-8", "4-4-3", "3-3-5", "4-7", "7-4", "3-5-3", "3-6-2", "11");

    private PhoneNumbers() {}

    /** Ranges {@code [begin, end)} of the folded text. */
    static List<int[]> find(String text) {
        List<int[]> found = new ArrayList<>();
        mobiles(text, LOOK_ALIKE, found);
        mobiles(text, SPELT, found);
        Matcher fixed = FIXED.matcher(text);
        while (fixed.find()) {
            if (!namesOtherNumber(text, fixed.start()) && digits(fixed.group()) >= 9) {
                found.add(new int[] {fixed.start(), fixed.end()});
            }
        }
        return found;
    }

    private static void mobiles(String text, Pattern pattern, List<int[]> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isMobile(matcher.group()) && !namesOtherNumber(text, matcher.start())) {
                found.add(new int[] {matcher.start(), matcher.end()});
            }
        }
    }

    private static boolean isMobile(String run) {
        StringBuilder digits = new StringBuilder();
        StringBuilder groups = new StringBuilder();
        int group = 0;
        int plain = 0;
        for (int i = 0; i < run.length(); i++) {
            int digit = digit(run.charAt(i));
            if (digit >= 0) {
                digits.append(digit);
                group++;
                plain += "oil".indexOf(run.charAt(i)) < 0 ? 1 : 0;
            } else if (group > 0) {
                groups.append(group).append('-');
                group = 0;
            }
        }
        groups.append(group);
        return plain >= 4 && MOBILE.matcher(digits).matches() && isWrittenAsNumber(groups.toString());
    }

    private static boolean isWrittenAsNumber(String groups) {
        String national = groups.replaceFirst("^(?:86|2|4)-(?=3|1)", "");
        return GROUPS.contains(national) || groups.equals("13") || national.matches("1(?:-1){10}");
    }

    private static boolean namesOtherNumber(String text, int begin) {
        String before = text.substring(Math.max(0, begin - 20), begin);
        Matcher other = OTHER_NUMBER.matcher(before);
        Matcher phone = PHONE_WORD.matcher(before);
        return other.find() && !(phone.find() && phone.start() > other.start());
    }

    private static int digit(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int index = CHINESE.indexOf(character);
        if (index >= 0) {
            return CHINESE_VALUES.charAt(index) - '0';
        }
        return switch (character) {
            case 'o' -> 0;
            case 'i', 'l' -> 1;
            default -> -1;
        };
    }

    private static int digits(String text) {
        return (int) text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
    }

    private static Pattern run(String digit) {
        String separator = "(?:[\\s\\-.·•*_/()~|]{0,2}|[^\\p{L}\\p{N}\\p{P}\\s]{0,2})";
        return Pattern.compile("(?<![a-z0-9.])" + digit + "(?:" + separator + digit
                + "){9,14}(?![a-z0-9]|\\s?(?:元|毫|mm|ml|kg|件|个|台|克|次|万|页|人))");
    }
}
