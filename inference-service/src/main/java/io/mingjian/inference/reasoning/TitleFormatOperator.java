/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a listing's title and attributes against the pack's rules of format. */
record TitleFormatOperator(TitleRules rules) implements ComparingOperator {

    static final String TOO_LONG = "title-too-long";
    static final String TOO_SHORT = "title-too-short";
    static final String REPEATED = "repeated-words";
    static final String PUNCTUATION = "excessive-punctuation";
    static final String EMOJI = "excessive-emoji";
    static final String CAPITALS = "all-capitals";
    static final String MISSING = "missing-attribute";

    private static final Pattern CAPITAL_WORDS = Pattern.compile("[A-Z]{2,}(?:[^a-z\\p{IsHan}]+[A-Z]{2,}){3,}");
    private static final Pattern PICTOGRAM =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}]");

    @Override
    public String name() {
        return ComparisonOperators.TITLE_FORMAT;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Statement.submitted(input).stream()
                .filter(statement -> statement.name().equals(rules.part()))
                .toList();
    }

    @Override
    public Object subject(ReasoningInput input) {
        return List.of(Statement.subject(statements(input)), Statement.subject(Statement.attributes(input)));
    }

    @Override
    public boolean compares(ReasoningInput input) {
        return !statements(input).isEmpty()
                || rules.required().containsKey(attributes(input).getOrDefault(TitleRules.CATEGORY, ""));
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        for (Statement title : statements(input)) {
            length(title).ifPresent(signals::add);
            RepeatedWords.in(title.text().value(), rules.repeats())
                    .ifPresent(span -> signals.add(
                            alone(title, REPEATED, span, "反复出现，属于堆砌关键词", "which stands there again and again")));
            first(title, Pattern.compile("[!！?？~～]{" + (rules.punctuation() + 1) + ",}"))
                    .ifPresent(span ->
                            signals.add(alone(title, PUNCTUATION, span, "标点过多", "which is too much punctuation")));
            first(title, CAPITAL_WORDS)
                    .ifPresent(span -> signals.add(alone(title, CAPITALS, span, "整段使用大写字母", "all in capital letters")));
            emoji(title).ifPresent(signals::add);
        }
        rules.missing(attributes(input)).forEach(name -> signals.add(missing(name, attributes(input))));
        return new Observation(signals, List.of());
    }

    private Optional<Signal> length(Statement title) {
        String text = title.text().original().strip();
        TextSpan whole = new TextSpan(0, title.text().original().length());
        int width = text.codePoints().map(TitleFormatOperator::width).sum();
        if (width > rules.longest()) {
            return Optional.of(alone(
                    title,
                    TOO_LONG,
                    whole,
                    "宽度为 " + width + " 列，超过规定的 " + rules.longest() + " 列",
                    "which is " + width + " columns wide, more than the " + rules.longest() + " allowed"));
        }
        int length = text.codePointCount(0, text.length());
        return length >= rules.shortest()
                ? Optional.empty()
                : Optional.of(alone(title, TOO_SHORT, whole, "标题过短", "which is too short for a title"));
    }

    private static int width(int codePoint) {
        return codePoint < 0x1100 ? 1 : 2;
    }

    private Optional<Signal> emoji(Statement title) {
        Matcher matcher = PICTOGRAM.matcher(title.text().original());
        int count = 0;
        int begin = 0;
        int end = 0;
        while (matcher.find()) {
            begin = count == 0 ? matcher.start() : begin;
            end = matcher.end();
            count++;
        }
        return count > rules.emoji()
                ? Optional.of(alone(
                        title,
                        EMOJI,
                        new TextSpan(begin, end),
                        "有 " + count + " 个表情符号",
                        "with " + count + " pictograms"))
                : Optional.empty();
    }

    private static Optional<TextSpan> first(Statement title, Pattern pattern) {
        Matcher matcher = pattern.matcher(title.text().original());
        return matcher.find() ? Optional.of(new TextSpan(matcher.start(), matcher.end())) : Optional.empty();
    }

    private static Signal alone(Statement title, String signal, TextSpan span, String zh, String en) {
        return title.alone(signal, span, ComparisonWording.wrong(title, title.excerpt(span), zh, en));
    }

    private static Signal missing(String attribute, Map<String, String> attributes) {
        LocalizedText name = ComparisonWording.attributeName(attribute);
        String category = attributes.getOrDefault(TitleRules.CATEGORY, "");
        Signal.Place place = new Signal.Place(
                attribute, "comparison:" + MISSING, new Locator.AttributeValue(attribute), "", List.of());
        return new Signal(
                MISSING,
                false,
                place,
                new LocalizedText(
                        "类目“" + category + "”要求填写" + name.zh() + "，但没有填写",
                        "The category \"" + category + "\" demands the " + name.en() + ", which is missing"),
                new Share(Modality.ATTRIBUTE, 1));
    }

    private static Map<String, String> attributes(ReasoningInput input) {
        return input.event().subject().attributes();
    }
}
