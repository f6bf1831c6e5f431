/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.inference.text.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCheckOperatorTest {

    @ParameterizedTest
    @CsvSource({
        "锂电池 UN3480 第3类危险品, hazardClass, 9, hazard-class-differs",
        "锂电池 UN3480 第８类, hazardClass, 9, hazard-class-differs",
        "battery UN3480 class 3, hazardClass, 9, hazard-class-differs",
        "UN3480 可走客机, forbiddenOnPassengerAircraft, true, passenger-aircraft-claim",
        "UN3480 allowed on passenger aircraft, forbiddenOnPassengerAircraft, true, passenger-aircraft-claim",
        "UN3480 充电宝 没有3C认证, requiredCertification, 3C, certification-denied",
        "UN3480 power bank without 3C, requiredCertification, 3C, certification-denied",
        "UN3480 户外刀 刃长23厘米, controlledBladeMillimetres, 220, blade-over-limit"
    })
    void aStatementAgainstAFactIsFound(String title, String predicate, String object, String name) {
        SampleCase subject = SampleCase.titled(title).knows("un-3480", "UN3480", "title", predicate, object);
        List<Signal> signals = observe(subject);

        assertThat(signals).extracting(Signal::name).containsExactly(name);
        assertThat(signals.get(0).place().locator()).isInstanceOf(Locator.TextRange.class);
        assertThat(signals.get(0).found().zh()).startsWith("标题写有");
    }

    @ParameterizedTest
    @CsvSource({
        "锂电池 UN3480 第9类, hazardClass, 9",
        "UN3480 class 9, hazardClass, 9",
        "UN3480 第2代, hazardClass, 9",
        "UN3480 不可走客机, forbiddenOnPassengerAircraft, true",
        "UN3480 not allowed on passenger aircraft, forbiddenOnPassengerAircraft, true",
        "UN3480 充电宝 已通过3C认证, requiredCertification, 3C",
        "UN3480 厨房切片刀 刃长23厘米, controlledBladeMillimetres, 220",
        "UN3480 折刀 刃长8厘米, controlledBladeMillimetres, 220",
        "UN3480 第3类, unknownPredicate, 9"
    })
    void aStatementThatFitsIsLeftAlone(String title, String predicate, String object) {
        assertThat(observe(SampleCase.titled(title).knows("un-3480", "UN3480", "title", predicate, object)))
                .isEmpty();
    }

    @Test
    void whatAClauseInForceForbidsIsFoundAndSharesTheSourceOfTheWords() {
        SampleCase subject = SampleCase.titled("送礼，全网第一手枪")
                .knows("firearm", "手枪", "title", "prohibitedBy", "CN-GUN")
                .asOf("2019-01-01T00:00:00Z");
        Signal signal = observe(subject).get(0);
        Passage title = Passage.submitted(subject.input()).get(0);

        assertThat(signal.name()).isEqualTo("prohibited:firearm");
        assertThat(signal.place().sourceGroup())
                .isEqualTo(title.place(new TextSpan(3, 5)).sourceGroup());
        assertThat(signal.found().zh()).contains("《规则CN-GUN》第一条");
    }

    @Test
    void aClauseThatIsNoLongerInForceForbidsNothing() {
        SampleCase subject = SampleCase.titled("手枪").knows("firearm", "手枪", "title", "prohibitedBy", "CN-GUN");

        assertThat(observe(subject)).isEmpty();
    }

    private static List<Signal> observe(SampleCase subject) {
        ReasoningInput input = subject.input();
        return new FactCheckOperator().observe(input).signals();
    }
}
