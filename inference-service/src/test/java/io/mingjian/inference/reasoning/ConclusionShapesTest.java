/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;

class ConclusionShapesTest {

    private static final String PREFIXES = """
            @prefix action: <urn:mingjian:action:> .
            @prefix mj:     <urn:mingjian:vocabulary:> .
            @prefix shape:  <urn:mingjian:shape:> .
            @prefix sh:     <http://www.w3.org/ns/shacl#> .
            """;

    private static final String ESCALATES = PREFIXES + """
            shape:Emergency a sh:NodeShape ; sh:targetClass mj:Emergency ;
                sh:property [ sh:path mj:action ; sh:qualifiedMinCount 1 ;
                    sh:qualifiedValueShape [ sh:in ( action:%s ) ] ;
                    sh:message "三级情形必须上报"@zh , "severity 3 must escalate"@en ] .
            """;

    private static final String CITES = PREFIXES + """
            shape:Violation a sh:NodeShape ; sh:targetSubjectsOf mj:stops ;
                sh:property [ sh:path mj:cites ; sh:minCount 1 ;
                    sh:node [ sh:property [ sh:path mj:inForce ; sh:hasValue true ] ;
                              sh:property [ sh:path mj:instrument ; sh:minLength 1 ; sh:minCount 1 ] ] ;
                    sh:message "须引用现行条款"@zh , "must cite a clause in force"@en ] .
            shape:Action a sh:NodeShape ; sh:targetClass mj:Action ;
                sh:property [ sh:path mj:prescribedBy ; sh:minCount 1 ] .
            """;

    @Test
    void aConclusionThatMeetsTheShapesStands() {
        ReasoningChain emergency = emergency("re-inspect");
        ReasoningChain violation = reason("全网第一", CITES);

        assertThat(shape(emergency).passed()).isTrue();
        assertThat(shape(violation).passed()).isTrue();
        assertThat(violation.verdict().outcome()).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void aConclusionThatBreaksAShapeGoesToAPersonWithTheReason() {
        ReasoningChain chain = emergency("call-fire-service");

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(shape(chain).passed()).isFalse();
        assertThat(shape(chain).detail().zh()).isEqualTo("结论不符合规则包的要求：三级情形必须上报。");
        assertThat(shape(chain).detail().en())
                .isEqualTo("The conclusion does not meet what the pack requires: severity 3 must escalate.");
        assertThat(chain.verdict().summary().zh()).contains("三级情形必须上报");
    }

    @Test
    void counterfactualsMeetTheSameShapes() {
        ReasoningStep.Verified verified = verified(reason("退货包裹 电池鼓包 全网第一", ESCALATES.formatted("call-fire-service")));

        assertThat(verified.leaveOneOut().get("lexicon:transport:title:0-4")).isEqualTo(Outcome.BLOCK);
        assertThat(verified.flipSet()).contains("lexicon:transport:title:0-4");
    }

    @Test
    void aPackWithoutShapesRequiresNothing() {
        assertThat(shape(SampleCase.titled("全网第一").reason()).passed()).isTrue();
    }

    @Test
    void shapesThatAreNoTurtleAreRefused() {
        assertThatThrownBy(() -> ConclusionShapes.of("no turtle")).isInstanceOf(RiotException.class);
    }

    private static ReasoningChain emergency(String action) {
        return reason("退货包裹 电池鼓包", ESCALATES.formatted(action));
    }

    private static ReasoningChain reason(String title, String shapes) {
        return SampleCase.titled(title)
                .policy(SamplePack.shaped(SamplePack.policy(), shapes))
                .reason();
    }

    private static Check shape(ReasoningChain chain) {
        return verified(chain).checks().stream()
                .filter(check -> check.name().equals("shape"))
                .findFirst()
                .orElseThrow();
    }

    private static ReasoningStep.Verified verified(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Verified.class::isInstance)
                .map(ReasoningStep.Verified.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
