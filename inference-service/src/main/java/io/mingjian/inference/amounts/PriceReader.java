/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the prices of a text. A number is a price by its currency or by the label before it, never by its size. */
public final class PriceReader {

    private static final String SIGN = "(?:¥|us\\$|hk\\$|\\$|€|£|rmb|cny|usd|eur)";
    private static final String WORD = "(?:人民币|元|块钱|块(?=$|[ ,，。!！;；/])|rmb|cny|yuan|美元|美金|usd|dollars?|欧元|eur|港币|港元)";
    private static final String ORIGINAL = "(?:原价|原售价|划线价|市场价|吊牌价|专柜价|门市价|官方价|指导价|建议零售价|日常价"
            + "|list price|original price|original|msrp|rrp|was|reg\\.?)";
    private static final String DEAL = "(?:现价|到手价|到手|券后价?|活动价|秒杀价|特价|促销价|优惠价|折后价?|抢购价|团购价|会员价"
            + "|拼团价|直播价|现仅需?|仅需|仅售|只需|只要|只卖|售价|零售价|价格|卖价|一口价|现在"
            + "|now only|now|sale price|deal price|deal|our price|price|only)";
    private static final String EACH = "(?:单价|每件|每个|每只|每盒|每瓶|每包|each|unit price)";
    private static final String AVERAGE = "(?:均价|平均每?[件个只盒瓶包]?|折合每?[件个只盒瓶包]?|合每[件个只盒瓶包]|average)";
    private static final String TOTAL = "(?:一共|总共|合计|总计|总价|共计|共|in total|total)";
    private static final String SAVING = "(?:立减|直降|立省|节省|已省|省|降价?|减|便宜|优惠|savings?|save|you save)";
    private static final String OTHER = "(?:定金|订金|押金|运费|邮费|快递费|会员费|补贴|红包|返现|差价|起拍价?|加价|满|赠|价值|抵|充"
            + "|月租|保证金|赔付?|deposit|shipping|postage|worth|over)";
    private static final Map<Price.Role, Pattern> ROLES = roles();
    private static final String LABEL =
            "(?<label>" + String.join("|", ORIGINAL, DEAL, EACH, AVERAGE, TOTAL, SAVING, OTHER) + ")";
    private static final String GAP = "[ :：是为=约]{0,3}(?:只要|仅|just|only)?\\s?";
    private static final Pattern PRICE = Pattern.compile("(?:" + LABEL + GAP + ")?(?:(?<sign>" + SIGN + ")\\s?)?"
            + "(?<![\\d.a-z])(?<low>" + Numerals.NUMBER + ")"
            + "(?:\\s?(?:-|~|—|–|至|到)\\s?" + SIGN + "?(?<high>" + Numerals.NUMBER + "))?"
            + "(?:\\s?(?<word>" + WORD + "))?"
            + "(?:\\s?(?:/|每|一)\\s?(?<unit>500克|公斤|千克|斤|kg|克|g|升|l|米|平方?米?|㎡"
            + "|件|个|只|盒|瓶|包|袋|箱|条|支|双|套|份|片|天|月|年|次))?"
            + "(?<from>\\s?起)?");
    private static final Pattern FIELD = Pattern.compile(
            "\\s*(?<sign>" + SIGN + ")?\\s*(?<low>" + Numerals.NUMBER + ")\\s*(?<word>" + WORD + ")?\\s*");
    /** What follows a number that is no price, whatever stands before it. */
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "^\\s?(?:件|个|只|盒|瓶|包|袋|箱|条|支|双|套|份|片|天|月|年|次|折|%|倍|人|米|克|斤|kg|g|ml|l|cm|mm|mah|w|v|寸|岁|号|楼|分|点|小时|新|款|级|代|期|位|档|days?|pcs|pieces|x|×|\\*|[a-z0-9.])");

    private static final int AFTER = 12;
    private static final Pattern TELLING = Pattern.compile("价|立减|直降|立省|满|仅售|仅需|只卖");

    private PriceReader() {}

    /** The prices, in the order of the text. */
    public static List<Price> read(AmountText text) {
        List<Price> prices = new ArrayList<>();
        text.each(PRICE, match -> price(match, text).ifPresent(prices::add));
        return prices;
    }

    /** The price that a field holds by itself: a number, with or without currency. */
    public static Optional<Price> amount(AmountText text) {
        Matcher matcher = FIELD.matcher(text.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Numerals.value(matcher.group("low"))
                .map(value -> new Price(
                        Price.Role.PLAIN,
                        value,
                        value,
                        currency(matcher.group("sign") == null ? matcher.group("word") : matcher.group("sign")),
                        null,
                        false,
                        new TextSpan(0, text.value().length())));
    }

    private static Optional<Price> price(Matcher match, AmountText text) {
        String label = match.group("label");
        String sign = match.group("sign");
        String word = match.group("word");
        if (sign == null && word == null && !isLabelled(label, match, text.value())) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = Numerals.value(match.group("low"));
        Optional<BigDecimal> high = match.group("high") == null ? low : Numerals.value(match.group("high"));
        return low.flatMap(first -> high.map(last -> new Price(
                label == null ? Price.Role.PLAIN : role(label),
                first,
                last.max(first),
                currency(sign == null ? word : sign),
                match.group("unit"),
                match.group("from") != null,
                AmountText.span(match))));
    }

    /** Whether the label alone makes the number a price: {@code 原价199}, but not {@code 共3件} or {@code 价格一样}. */
    private static boolean isLabelled(@Nullable String label, Matcher match, String text) {
        return label != null
                && TELLING.matcher(label).find()
                && Character.isDigit(text.charAt(match.start("low")))
                && text.charAt(match.start("low")) < 0x80
                && !OTHER_UNIT
                        .matcher(text.substring(match.end(), Math.min(text.length(), match.end() + AFTER)))
                        .find();
    }

    private static @Nullable String currency(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return switch (written) {
            case "us$", "$", "usd", "dollar", "dollars", "美元", "美金" -> "USD";
            case "€", "eur", "欧元" -> "EUR";
            case "hk$", "港币", "港元" -> "HKD";
            case "£" -> "GBP";
            default -> "CNY";
        };
    }

    private static Price.Role role(String label) {
        return ROLES.entrySet().stream()
                .filter(role -> role.getValue().matcher(label).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Price.Role.DEAL);
    }

    private static Map<Price.Role, Pattern> roles() {
        Map<Price.Role, Pattern> roles = new EnumMap<>(Price.Role.class);
        roles.put(Price.Role.ORIGINAL, Pattern.compile(ORIGINAL));
        roles.put(Price.Role.DEAL, Pattern.compile(DEAL));
        roles.put(Price.Role.EACH, Pattern.compile(EACH));
        roles.put(Price.Role.AVERAGE, Pattern.compile(AVERAGE));
        roles.put(Price.Role.TOTAL, Pattern.compile(TOTAL));
        roles.put(Price.Role.SAVING, Pattern.compile(SAVING));
        roles.put(Price.Role.OTHER, Pattern.compile(OTHER));
        return roles;
    }
}
