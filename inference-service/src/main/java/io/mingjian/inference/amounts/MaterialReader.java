/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what texts say of the material of an article. */
public final class MaterialReader {

    /**
     * A statement about a material.
     *
     * @param family {@code cotton}, {@code wool}, {@code silk}, {@code leather} or {@code synthetic}
     * @param pure whether it claims that there is nothing else ({@code 纯棉}, {@code 100%棉})
     * @param share percentage, or 0 where none is given
     * @param span its place
     */
    public record Material(String family, boolean pure, BigDecimal share, TextSpan span) {}

    /**
     * The shares of a composition.
     *
     * @param total sum of the percentages
     * @param parts how many there are
     * @param span from the first to the last
     */
    public record Composition(BigDecimal total, int parts, TextSpan span) {}

    private static final Map<String, String> FAMILIES = Map.of(
            "cotton", "精梳棉|长绒棉|新疆棉|棉(?![签花棒袄衣服被拖鞋])|cotton",
            "wool", "绵羊毛|羊毛|羊绒|wool|cashmere",
            "silk", "桑蚕丝|蚕丝|silk",
            "linen", "亚麻|苎麻|linen",
            "leather", "头层牛皮|牛皮|羊皮|genuine leather|real leather",
            "synthetic",
                    "聚酯纤维|涤纶|锦纶|腈纶|氨纶|尼龙|粘胶纤维|粘纤|莫代尔|莱赛尔|polyester|nylon|acrylic|spandex|elastane|viscose|pu革|人造革|合成革|仿皮|超纤皮|pu leather|faux leather");

    private static final String FIBRE = FAMILIES.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> "(?<" + entry.getKey() + ">" + entry.getValue() + ")")
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final String PERCENT = "(?<!\\d)(?<%s>\\d{1,3}(?:\\.\\d{1,2})?)\\s?%%";
    /** {@code 95%棉 5%氨纶}; the group {@code after} is there for both, and never matches here. */
    private static final Pattern SHARE_FIRST = Pattern.compile(
            "(?:" + String.format(PERCENT, "before") + "\\s?|(?<pure>纯|全|pure ))?" + FIBRE + "(?<after>(?!))?");
    /** {@code 棉95% 氨纶5%}. */
    private static final Pattern SHARE_LAST = Pattern.compile("(?<before>(?!))?(?<pure>纯|全|pure )?" + FIBRE
            + "(?:\\s?[:：]?\\s?" + String.format(PERCENT, "after") + ")?");

    private static final Pattern PURE_WORD = Pattern.compile("真丝|真皮");
    /** What stands before the material of something other than the article's outer. */
    private static final Pattern OTHER_PART =
            Pattern.compile("(里料|里布|内里|衬里|填充|填料|配料|罗纹|辅料|充绒|鞋底|lining|filling|trim)[^；;。\\n]{0,10}$");

    private static final Pattern SEGMENT = Pattern.compile("[^；;。\\n]+");
    private static final Pattern PART = Pattern.compile(
            "(?:面料|里料|里布|内里|填充物?|配料|罗纹|辅料|shell|lining|filling)[^；;。\\n]*?(?=面料|里料|里布|内里|填充|配料|罗纹|辅料|shell|lining|filling|$)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private MaterialReader() {}

    /** The statements about the outer of the article, in the order of the text. */
    public static List<Material> read(AmountText text) {
        List<Material> materials = new ArrayList<>();
        String value = text.value();
        text.each(style(value), match -> material(match, value).ifPresent(materials::add));
        text.each(
                PURE_WORD,
                match -> materials.add(new Material(
                        match.group().equals("真丝") ? "silk" : "leather",
                        true,
                        BigDecimal.ZERO,
                        AmountText.span(match))));
        return materials;
    }

    private static Optional<Material> material(Matcher match, String text) {
        String before = text.substring(Math.max(0, match.start() - 16), match.start());
        if (OTHER_PART.matcher(before).find()) {
            return Optional.empty();
        }
        BigDecimal share = share(match);
        boolean pure = match.group("pure") != null || share.compareTo(WHOLE) == 0;
        return FAMILIES.keySet().stream()
                .sorted()
                .filter(family -> match.group(family) != null)
                .findFirst()
                .map(family -> new Material(family, pure, share, AmountText.span(match)));
    }

    /** Shares stand before the fibres where the first of them does. */
    private static Pattern style(String text) {
        int before = first(SHARE_FIRST, "before", text);
        int after = first(SHARE_LAST, "after", text);
        return before < after ? SHARE_FIRST : SHARE_LAST;
    }

    /** Where the first match begins that has a share in a group. */
    private static int first(Pattern pattern, String group, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group(group) != null) {
                return matcher.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static BigDecimal share(Matcher match) {
        String written = match.group("before") == null ? match.group("after") : match.group("before");
        return written == null ? BigDecimal.ZERO : new BigDecimal(written);
    }

    /** The compositions, one per sentence and part of the article; only those of two shares or more. */
    public static List<Composition> compositions(AmountText text) {
        List<Composition> compositions = new ArrayList<>();
        Matcher segments = SEGMENT.matcher(text.value());
        while (segments.find()) {
            List<TextSpan> parts = PART.matcher(segments.group())
                    .results()
                    .map(part -> new TextSpan(segments.start() + part.start(), segments.start() + part.end()))
                    .toList();
            List<TextSpan> spans = parts.isEmpty() ? List.of(new TextSpan(segments.start(), segments.end())) : parts;
            spans.forEach(span -> composition(text.value(), span).ifPresent(compositions::add));
        }
        return compositions;
    }

    private static Optional<Composition> composition(String text, TextSpan span) {
        Matcher matcher =
                style(text.substring(span.begin(), span.end())).matcher(text).region(span.begin(), span.end());
        BigDecimal total = BigDecimal.ZERO;
        int parts = 0;
        int begin = -1;
        int end = -1;
        while (matcher.find()) {
            BigDecimal share = share(matcher);
            if (share.signum() > 0) {
                total = total.add(share);
                parts++;
                begin = begin < 0 ? matcher.start() : begin;
                end = matcher.end();
            }
        }
        return parts < 2 ? Optional.empty() : Optional.of(new Composition(total, parts, new TextSpan(begin, end)));
    }
}
