/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.inference.amounts.Dimension;
import io.mingjian.inference.amounts.Quantity;
import io.mingjian.inference.amounts.QuantityReader;
import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The literal facts that statements can be held against, by predicate. */
enum FactRule {
    /** The hazard class of a UN number; a statement that names the number and another class is wrong. */
    HAZARD_CLASS("hazardClass", "hazard-class-differs") {
        @Override
        Optional<Signal> check(Fact fact, LinkedEntity entity, List<Statement> statements) {
            return statements.stream()
                    .filter(statement -> names(statement, entity))
                    .flatMap(statement -> stated(CLASS, statement)
                            .filter(match -> !match.group(1).startsWith(fact.object()))
                            .map(match -> alone(
                                    statement,
                                    new TextSpan(match.start(), match.end()),
                                    entity.label().zh() + "属于第 " + fact.object() + " 类危险货物",
                                    entity.label().en() + " is of class " + fact.object()))
                            .stream())
                    .findFirst();
        }
    },
    /** Goods that no passenger aircraft carries as cargo; a statement that says otherwise is wrong. */
    PASSENGER_AIRCRAFT("forbiddenOnPassengerAircraft", "passenger-aircraft-claim") {
        @Override
        Optional<Signal> check(Fact fact, LinkedEntity entity, List<Statement> statements) {
            return claim(
                    AIRCRAFT,
                    statements,
                    entity.label().zh() + "作为货物不得由客机运输",
                    entity.label().en() + " is not carried on passenger aircraft as cargo");
        }
    },
    /** A certificate that the goods must have; a statement that denies it is a breach. */
    CERTIFICATION("requiredCertification", "certification-denied") {
        @Override
        Optional<Signal> check(Fact fact, LinkedEntity entity, List<Statement> statements) {
            String name = Pattern.quote(fact.object().toLowerCase(Locale.ROOT));
            Pattern denied = Pattern.compile("(?:无|没有?|未[过获通]过?|未取得|不带|不含|非)\\s?(?:" + name
                    + "|ccc)|(?:no|without|not?)\\s(?:" + name + "|ccc)(?![a-z])");
            return claim(
                    denied,
                    statements,
                    entity.label().zh() + "须取得 " + fact.object() + " 认证才能销售",
                    entity.label().en() + " must not be sold without " + fact.object() + " certification");
        }
    },
    /** Length in millimetres from which a blade is a controlled knife, kitchen knives apart. */
    BLADE("controlledBladeMillimetres", "blade-over-limit") {
        @Override
        Optional<Signal> check(Fact fact, LinkedEntity entity, List<Statement> statements) {
            boolean kitchen = statements.stream()
                    .anyMatch(statement ->
                            KITCHEN.matcher(statement.text().value()).find());
            BigDecimal limit = new BigDecimal(fact.object());
            return kitchen
                    ? Optional.empty()
                    : statements.stream()
                            .flatMap(statement -> QuantityReader.read(statement.text()).stream()
                                    .filter(quantity -> isBlade(quantity)
                                            && quantity.value().compareTo(limit) > 0)
                                    .map(quantity -> alone(
                                            statement,
                                            quantity.span(),
                                            "刀身超过 " + fact.object() + " 毫米即可能属于管制刀具",
                                            "a blade above " + fact.object() + " mm may be a controlled knife")))
                            .findFirst();
        }
    };

    private static final Pattern CLASS =
            Pattern.compile("(?:第\\s?|class\\s?|类别\\s?[:：]?\\s?)([1-9](?:\\.[1-6])?)(?:\\s?类|(?![\\d.])\\b)");
    private static final Pattern AIRCRAFT = Pattern.compile(
            "(?<![不非勿])(?:可以?|能|支持|允许)(?:走|由|上|发|用|装)?客机|passenger aircraft (?:ok|allowed|permitted)|(?<!not )(?:allowed|permitted) on passenger aircraft");
    private static final Pattern KITCHEN = Pattern.compile("厨|菜刀|切片刀|砍骨|面包刀|西瓜刀|水果刀|餐刀|料理|kitchen|chef|bread knife");

    private final String predicate;
    private final String signal;

    FactRule(String predicate, String signal) {
        this.predicate = predicate;
        this.signal = signal;
    }

    /** The rule for a fact, if statements can be held against it. */
    static Optional<FactRule> of(Fact fact) {
        return Arrays.stream(values())
                .filter(rule -> rule.predicate.equals(fact.predicate()))
                .findFirst();
    }

    /** What a statement of the case says against the fact. */
    abstract Optional<Signal> check(Fact fact, LinkedEntity entity, List<Statement> statements);

    Optional<Signal> claim(Pattern pattern, List<Statement> statements, String zh, String en) {
        return statements.stream()
                .flatMap(statement -> stated(pattern, statement)
                        .map(match -> alone(statement, new TextSpan(match.start(), match.end()), zh, en))
                        .stream())
                .findFirst();
    }

    Signal alone(Statement statement, TextSpan span, String zh, String en) {
        LocalizedText found = ComparisonWording.wrong(statement, statement.excerpt(span), "而" + zh, "but " + en);
        return statement.alone(signal, span, found);
    }

    static Optional<Matcher> stated(Pattern pattern, Statement statement) {
        Matcher matcher = pattern.matcher(statement.text().value());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    static boolean names(Statement statement, LinkedEntity entity) {
        return statement.text().value().contains(entity.alias().toLowerCase(Locale.ROOT));
    }

    static boolean isBlade(Quantity quantity) {
        return quantity.dimension() == Dimension.LENGTH && quantity.qualifier().equals("刀刃");
    }
}
