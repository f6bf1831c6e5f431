/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds quantities with units in a text. Ranges and products of lengths state no single value and are left out. */
public final class QuantityReader {

    private record Unit(Dimension dimension, BigDecimal factor) {
        static Unit of(Dimension dimension, String factor) {
            return new Unit(dimension, new BigDecimal(factor));
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            entry("mah", Unit.of(Dimension.CHARGE, "1")),
            entry("毫安时", Unit.of(Dimension.CHARGE, "1")),
            entry("毫安", Unit.of(Dimension.CHARGE, "1")),
            entry("ah", Unit.of(Dimension.CHARGE, "1000")),
            entry("安时", Unit.of(Dimension.CHARGE, "1000")),
            entry("wh", Unit.of(Dimension.ENERGY, "1")),
            entry("瓦时", Unit.of(Dimension.ENERGY, "1")),
            entry("kwh", Unit.of(Dimension.ENERGY, "1000")),
            entry("kg", Unit.of(Dimension.MASS, "1000")),
            entry("公斤", Unit.of(Dimension.MASS, "1000")),
            entry("千克", Unit.of(Dimension.MASS, "1000")),
            entry("斤", Unit.of(Dimension.MASS, "500")),
            entry("克", Unit.of(Dimension.MASS, "1")),
            entry("g", Unit.of(Dimension.MASS, "1")),
            entry("ml", Unit.of(Dimension.VOLUME, "1")),
            entry("毫升", Unit.of(Dimension.VOLUME, "1")),
            entry("升", Unit.of(Dimension.VOLUME, "1000")),
            entry("l", Unit.of(Dimension.VOLUME, "1000")),
            entry("mm", Unit.of(Dimension.LENGTH, "1")),
            entry("毫米", Unit.of(Dimension.LENGTH, "1")),
            entry("cm", Unit.of(Dimension.LENGTH, "10")),
            entry("厘米", Unit.of(Dimension.LENGTH, "10")),
            entry("公分", Unit.of(Dimension.LENGTH, "10")),
            entry("米", Unit.of(Dimension.LENGTH, "1000")),
            entry("m", Unit.of(Dimension.LENGTH, "1000")),
            entry("kw", Unit.of(Dimension.POWER, "1000")),
            entry("千瓦", Unit.of(Dimension.POWER, "1000")),
            entry("瓦", Unit.of(Dimension.POWER, "1")),
            entry("w", Unit.of(Dimension.POWER, "1")),
            entry("v", Unit.of(Dimension.VOLTAGE, "1")),
            entry("伏特", Unit.of(Dimension.VOLTAGE, "1")),
            entry("伏", Unit.of(Dimension.VOLTAGE, "1")),
            entry("gb", Unit.of(Dimension.STORAGE, "1")),
            entry("tb", Unit.of(Dimension.STORAGE, "1024")));

    private static final Pattern QUANTITY =
            Pattern.compile("(?<![\\d.a-z\\-~—–*×x+])(?<number>" + Numerals.NUMBER + ")\\s?"
                    + "(?<unit>mah|ah|毫安时|毫安|安时|kwh|wh|瓦时|kg|公斤|千克|斤|ml|毫升|mm|毫米|cm|厘米|公分|kw|千瓦|tb|gb"
                    + "|克(?![拉力服])|升(?![级降])|米(?![其粒饭白色兰])|瓦(?![楞斯])|伏特|伏|[glmwv])(?![a-z0-9])");
    private static final Pattern RANGE_OR_PRODUCT = Pattern.compile("^\\s?(?:-|~|—|–|至|到|\\+)");
    private static final Pattern TIMES =
            Pattern.compile("^\\s?(?:[*×x]\\s?\\d|/\\s?(?:瓶|盒|罐|袋|支|包|条|片|杯)|\\d+\\s?(?:瓶|盒|罐|袋|支|包|条|个|件|箱|片|杯))");
    private static final Pattern COUNTED = Pattern.compile("\\d\\s?(?:瓶|盒|罐|袋|支|包|条|个|件|箱|片|杯|pcs)?\\s?[*×x]\\s?$");
    private static final Pattern QUALIFIER = Pattern.compile(
            "(额定|典型|电芯|电池|净含量|净重|毛重|输入|输出|充电(?![宝头器线桩])|放电|最大|最高|快充|无线|刀刃|刀身|刃长|刀长|全长|总长|身高|体重|屏幕|线长|蓝牙|适用|承重|rated|net|gross|input|output|max)"
                    + "[^\\d。；;，,]{0,6}$");
    /** Words that say no more than that it is the article's own, and words for one thing. */
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(
            entry("净含量", ""),
            entry("净重", ""),
            entry("net", ""),
            entry("典型", ""),
            entry("电芯", ""),
            entry("电池", ""),
            entry("rated", "额定"),
            entry("gross", "毛重"),
            entry("input", "输入"),
            entry("output", "输出"),
            entry("max", "最大"),
            entry("最高", "最大"),
            entry("刀身", "刀刃"),
            entry("刃长", "刀刃"),
            entry("刀长", "刀刃"),
            entry("总长", "全长"));

    private static final int BEFORE = 14;
    private static final int AFTER = 12;

    private QuantityReader() {}

    /** The quantities, in the order of the text. */
    public static List<Quantity> read(AmountText text) {
        List<Quantity> quantities = new ArrayList<>();
        text.each(QUANTITY, match -> quantity(match, text.value()).ifPresent(quantities::add));
        return quantities;
    }

    private static Optional<Quantity> quantity(Matcher match, String text) {
        String before = text.substring(Math.max(0, match.start() - BEFORE), match.start());
        String after = text.substring(match.end(), Math.min(text.length(), match.end() + AFTER));
        if (RANGE_OR_PRODUCT.matcher(after).find()) {
            return Optional.empty();
        }
        Unit unit = UNITS.get(match.group("unit"));
        if (unit == null) {
            return Optional.empty();
        }
        boolean multiplied =
                TIMES.matcher(after).find() || COUNTED.matcher(before).find();
        Matcher qualifier = QUALIFIER.matcher(before);
        String of = qualifier.find() ? QUALIFIERS.getOrDefault(qualifier.group(1), qualifier.group(1)) : "";
        return Numerals.value(match.group("number"))
                .filter(number -> number.signum() > 0)
                .map(number -> new Quantity(
                        unit.dimension(), number.multiply(unit.factor()), of, multiplied, AmountText.span(match)));
    }
}
