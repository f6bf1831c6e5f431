/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What columns usually mean by their names, in Chinese and English, whatever their case and word separators. */
public final class KnownNames {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\\-·./()（）:：]+");
    private static final Map<String, CaseField> FIELDS = new TreeMap<>();

    static {
        known(
                "text.title",
                "title",
                "name",
                "subject line",
                "product name",
                "product title",
                "item name",
                "item title");
        known("text.title", "标题", "商品标题", "商品名称", "产品名称", "名称", "品名", "宝贝标题");
        known("text.description", "description", "desc", "detail", "details", "product description", "body");
        known("text.description", "描述", "商品描述", "产品描述", "详情", "商品详情", "详细描述", "说明");
        known("text.message", "message", "content", "text", "comment", "ticket");
        known("text.message", "内容", "正文", "留言", "评论", "文本", "工单内容", "消息");
        known(
                "attachment.image",
                "image",
                "images",
                "image url",
                "image urls",
                "picture",
                "picture url",
                "photo",
                "main image");
        known("attachment.image", "图片", "主图", "图片链接", "图片地址", "图片网址", "商品图片", "照片");
        known("attribute.price", "price", "unit price", "amount");
        known("attribute.price", "价格", "单价", "售价", "价钱");
        known("attribute.brand", "brand", "品牌");
        known("attribute.category", "category", "category name", "类目", "分类", "品类");
        known("locale", "locale", "language", "lang", "语言", "语种");
        known("asOf", "as of", "asof", "effective date", "生效日期", "适用日期", "适用时间");
        known("pack", "pack", "domain pack", "规则包", "领域包");
        known("subject", "subject", "data subject", "person", "当事人", "数据主体");
        known("id", "id", "external id", "listing id", "item id", "product id", "sku", "order id", "ticket id");
        known("id", "编号", "商品编号", "商品id", "外部编号", "货号", "工单号", "订单号", "序号");
    }

    private KnownNames() {}

    /** What a column means; one that nobody knows becomes an attribute of its name, or nothing if it has no such name. */
    public static CaseField fieldOf(String column) {
        CaseField known = FIELDS.get(plain(column));
        if (known != null) {
            return known;
        }
        String name = column.strip();
        return CaseField.isName(name) ? new CaseField(CaseField.Kind.ATTRIBUTE, name) : CaseField.IGNORED;
    }

    private static void known(String field, String... names) {
        List.of(names).forEach(name -> FIELDS.put(plain(name), CaseField.parse(field)));
    }

    private static String plain(String name) {
        return SEPARATORS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
