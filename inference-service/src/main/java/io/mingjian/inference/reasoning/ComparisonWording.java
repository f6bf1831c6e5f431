/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** What comparisons and format checks find, in words for people. */
final class ComparisonWording {

    private static final Map<String, LocalizedText> OPERATORS = Map.of(
            ComparisonOperators.TITLE_FORMAT, text("标题与格式检查", "Title and format"),
            ComparisonOperators.PRICE_COMPARISON, text("价格比对", "Comparison of prices"),
            ComparisonOperators.CLAIM_COMPARISON, text("参数与材质比对", "Comparison of figures and materials"),
            ComparisonOperators.FACT_CHECK, text("事实核对", "Check against known facts"),
            ComparisonOperators.ARITHMETIC, text("算术核对", "Check of sums"),
            ComparisonOperators.NSFW_AGREEMENT, text("色情内容识别（两个模型一致）", "Sexual content, where two models agree"),
            ComparisonOperators.CONTRADICTION, text("前后矛盾检查", "Check for contradictions"));

    private static final Map<String, LocalizedText> ATTRIBUTES = Map.ofEntries(
            Map.entry("price", text("价格", "price")),
            Map.entry("sale_price", text("售价", "sale price")),
            Map.entry("original_price", text("原价", "original price")),
            Map.entry("list_price", text("划线价", "list price")),
            Map.entry("capacity", text("容量", "capacity")),
            Map.entry("weight", text("重量", "weight")),
            Map.entry("net-weight", text("净含量", "net weight")),
            Map.entry("material", text("材质", "material")),
            Map.entry("brand", text("品牌", "brand")),
            Map.entry("model", text("型号", "model")),
            Map.entry("category", text("类目", "category")),
            Map.entry("ccc-number", text("3C 证书编号", "CCC certificate number")),
            Map.entry("shelf-life", text("保质期", "shelf life")),
            Map.entry("licence", text("许可证编号", "licence number")));

    private ComparisonWording() {}

    static LocalizedText operator(String name) {
        return OPERATORS.getOrDefault(name, text("检查", "Check"));
    }

    /** Name of an attribute as people know it. */
    static LocalizedText attributeName(String name) {
        LocalizedText known = ATTRIBUTES.get(name);
        return known == null ? text("“" + name + "”", "\"" + name + "\"") : known;
    }

    static LocalizedText attribute(String name) {
        LocalizedText known = attributeName(name);
        return text("属性" + known.zh(), "The attribute " + known.en());
    }

    /** One statement says this, another says that. */
    static LocalizedText otherwise(Statement one, String said, Statement other, String saidThere) {
        return text(
                one.title().zh() + "写的是“" + said + "”，而" + other.title().zh() + "是“" + saidThere + "”",
                one.title().en() + " says \"" + said + "\" while " + inside(other.title()) + " says \"" + saidThere
                        + "\"");
    }

    /** An English title in the middle of a sentence; only its first letter changes, since it may hold a name. */
    static String inside(LocalizedText title) {
        return title.en().substring(0, 1).toLowerCase(Locale.ROOT) + title.en().substring(1);
    }

    /** What a statement says, and what is the matter with it. */
    static LocalizedText wrong(Statement statement, String said, String zh, String en) {
        return text(
                statement.title().zh() + "写有“" + said + "”，" + zh,
                statement.title().en() + " says \"" + said + "\", " + en);
    }

    /** A number as people write it. */
    static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0
                ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : rounded.toPlainString();
    }

    static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
