/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds what the case says against the facts that its knowledge carries: goods that a clause in force forbids, and
 * literal facts such as the class of a UN number.
 */
record FactCheckOperator() implements ComparingOperator {

    /** Begins the signal of a forbidden article; the node follows. */
    static final String PROHIBITED = "prohibited:";

    private static final Set<String> PROHIBITIONS = Set.of("prohibitedBy", "advertisingProhibitedBy");

    @Override
    public String name() {
        return ComparisonOperators.FACT_CHECK;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Statement.all(input);
    }

    @Override
    public Object subject(ReasoningInput input) {
        return List.of(
                Statement.subject(statements(input)),
                input.knowledge().facts(),
                input.knowledge().entities());
    }

    @Override
    public boolean compares(ReasoningInput input) {
        return input.knowledge().facts().stream()
                .anyMatch(fact -> PROHIBITIONS.contains(fact.predicate())
                        || FactRule.of(fact).isPresent());
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Statement> statements = statements(input);
        List<Signal> signals = new ArrayList<>();
        for (LinkedEntity entity : input.knowledge().entities()) {
            for (Fact fact : input.knowledge().facts()) {
                if (!fact.subject().equals(entity.node())) {
                    continue;
                }
                if (PROHIBITIONS.contains(fact.predicate())) {
                    prohibited(entity, fact, input, signals);
                }
                FactRule.of(fact)
                        .flatMap(rule -> rule.check(fact, entity, statements))
                        .ifPresent(signals::add);
            }
        }
        return new Observation(signals, List.of());
    }

    private static void prohibited(LinkedEntity entity, Fact fact, ReasoningInput input, List<Signal> signals) {
        input.knowledge().clauses().stream()
                .filter(clause -> clause.id().equals(fact.object()) && clause.isValidAt(input.asOf()))
                .findFirst()
                .ifPresent(clause -> signals.add(prohibited(entity, clause, sourceGroup(entity, input))));
    }

    private static Signal prohibited(LinkedEntity entity, Clause clause, String sourceGroup) {
        Locator locator = entity.locator();
        Modality modality = modality(locator);
        Signal.Place place = new Signal.Place(
                clause.id() + ":" + anchor(locator),
                sourceGroup,
                locator,
                modality == Modality.IMAGE ? "" : entity.alias(),
                List.of());
        return new Signal(
                PROHIBITED + entity.node(),
                false,
                place,
                ComparisonWording.text(
                        "提到“" + entity.label().zh() + "”，《" + clause.instrument() + "》" + clause.article() + "对此有禁止性规定",
                        "It speaks of \"" + entity.label().en() + "\", which " + clause.instrument() + " "
                                + clause.article() + " forbids or restricts"),
                new Share(modality, 1));
    }

    /** The clause that holds the name, so that what a lexicon says of the same words does not count twice. */
    private static String sourceGroup(LinkedEntity entity, ReasoningInput input) {
        if (entity.locator() instanceof Locator.TextRange range) {
            return Passage.submitted(input).stream()
                    .filter(passage -> passage.name().equals(range.part()))
                    .findFirst()
                    .map(passage -> passage.place(new TextSpan(range.begin(), range.end()))
                            .sourceGroup())
                    .orElse("fact:" + entity.node());
        }
        return Passage.readInPictures(input).stream()
                .filter(passage ->
                        passage.line() != null && passage.line().locator().equals(entity.locator()))
                .filter(passage -> passage.text().contains(entity.alias()))
                .findFirst()
                .map(passage -> {
                    int begin = passage.text().indexOf(entity.alias());
                    TextSpan span = new TextSpan(begin, begin + entity.alias().length());
                    return passage.place(span).sourceGroup();
                })
                .orElse("fact:" + entity.node());
    }

    private static Modality modality(Locator locator) {
        if (locator instanceof Locator.AttributeValue) {
            return Modality.ATTRIBUTE;
        }
        return locator instanceof Locator.ImageRegion
                ? Modality.OCR
                : locator instanceof Locator.WholeAttachment ? Modality.IMAGE : Modality.TEXT;
    }

    private static String anchor(Locator locator) {
        if (locator instanceof Locator.TextRange range) {
            return range.part() + ":" + range.begin() + "-" + range.end();
        }
        return locator instanceof Locator.AttributeValue value ? value.attribute() : "picture";
    }
}
