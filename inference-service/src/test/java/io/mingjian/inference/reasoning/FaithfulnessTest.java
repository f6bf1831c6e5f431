/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {

    @Test
    void whatARuleDerivedBelongsToWhatMadeItFire() {
        ReasoningChain chain =
                SampleCase.titled("电池鼓包").attribute("source", "returned-parcel").reason();

        assertThat(chain.verdict().modalityWeights()).containsKey(Modality.KNOWLEDGE);
        assertThat(verified(chain).faithfulness()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void oneModalityAloneIsFaithful() {
        assertThat(verified(SampleCase.titled("全网第一").reason()).faithfulness()).isEqualTo(1);
    }

    @Test
    void whereModalitiesAddUpTheStatedWeightIsTheMeasuredEffect() {
        ReasoningChain chain =
                SampleCase.titled("微信").pictureLine("加微信 vx8899abc").reason();

        assertThat(verified(chain).faithfulness()).isEqualTo(1);
    }

    @Property(tries = 200)
    void shapleyValuesSumToTheWholeEffect(@ForAll @IntRange(min = 1, max = 6) int players, @ForAll long seed) {
        Set<Modality> modalities = players(players);
        ToDoubleFunction<Set<Modality>> game = game(seed);

        double sum = Shapley.values(modalities, game).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        assertThat(sum).isCloseTo(game.applyAsDouble(modalities) - game.applyAsDouble(Set.of()), within(1e-9));
    }

    @Test
    void thoseThatAreOnlyGoodTogetherShareAlikeAndWhoAddsNothingGetsNothing() {
        Map<Modality, Double> values = Shapley.values(
                EnumSet.of(Modality.TEXT, Modality.IMAGE, Modality.OCR),
                some -> some.containsAll(Set.of(Modality.TEXT, Modality.IMAGE)) ? 6 : 0);

        assertThat(values).isEqualTo(new EnumMap<>(Map.of(Modality.TEXT, 3.0, Modality.IMAGE, 3.0, Modality.OCR, 0.0)));
    }

    private static Set<Modality> players(int count) {
        Set<Modality> players = EnumSet.noneOf(Modality.class);
        for (int i = 0; i < count; i++) {
            players.add(Modality.values()[i]);
        }
        return players;
    }

    /** A game in which every coalition is worth something at random, always the same. */
    private static ToDoubleFunction<Set<Modality>> game(long seed) {
        return some -> new Random(seed
                        ^ some.stream()
                                        .mapToInt(Modality::ordinal)
                                        .map(i -> 1 << i)
                                        .sum()
                                * 7919L)
                .nextDouble();
    }

    private static ReasoningStep.Verified verified(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Verified.class::isInstance)
                .map(ReasoningStep.Verified.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
