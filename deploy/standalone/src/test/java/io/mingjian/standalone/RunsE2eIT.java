/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Later runs of a case through the real ring; the law in question came into force on 2015-09-01. */
@ExtendWith(RunningPlatform.class)
class RunsE2eIT {

    private static final String TITLE = "全网第一 智能保温杯";

    private final PlatformClient client;

    RunsE2eIT(PlatformClient client) {
        this.client = client;
    }

    @Test
    void unchangedRunIsEqualToTheBit() throws Exception {
        String id = blocked();

        JsonNode run = client.run(id, "{}");

        assertThat(run.path("replayed").asBoolean()).as(run.toString()).isTrue();
        JsonNode difference = client.get(id + "/runs/1/diff/2");
        assertThat(difference.path("equal").asBoolean()).isTrue();
        assertThat(difference.has("divergence")).isFalse();
        assertThat(difference.at("/summary/en").asString()).contains("bit-equal");
    }

    @Test
    void withoutTheDecisiveEvidenceTheOutcomeFlipsAndTheFirstDivergentStepIsNamed() throws Exception {
        String id = blocked();
        JsonNode decisive = client.get(id).at("/decision/minimalEvidence");
        assertThat(decisive.size()).isPositive();

        JsonNode run = client.run(id, "{\"without\":" + decisive + "}");

        assertThat(run.at("/decision/outcome").asString()).isNotEqualTo("BLOCK");
        assertThat(run.path("replayed").asBoolean(true)).isFalse();
        JsonNode difference = client.get(id + "/runs/1/diff/2");
        JsonNode first = client.chain(id + "/runs/1").path("steps");
        int step = difference.at("/divergence/step").asInt(-1);
        assertThat(difference.at("/divergence/firstOperator").asString())
                .isEqualTo(first.path(step).at("/trace/operator").asString());
        assertThat(difference.at("/evidence/removed").toString())
                .contains(decisive.path(0).asString());
        assertThat(first.path(step).at("/trace/evidence").toString())
                .contains(decisive.path(0).asString());
        assertThat(difference.at("/verdict/firstOutcome").asString()).isEqualTo("BLOCK");
        assertThat(client.get(id).at("/decision/outcome").asString()).isEqualTo("BLOCK");
    }

    @Test
    void frozenStepIsTakenOverWithWhatItRecorded() throws Exception {
        String id = blocked();
        JsonNode before = client.chain(id).at("/steps/1/trace");

        JsonNode run = client.run(id, "{\"freeze\":[1],\"priors\":{\"absolute-term\":0.01}}");

        assertThat(run.path("status").asString()).isEqualTo("DECIDED");
        JsonNode after = client.chain(id + "/runs/2").at("/steps/1/trace");
        assertThat(after.at("/frozen/run").asInt()).isEqualTo(1);
        assertThat(after.at("/frozen/step").asInt()).isEqualTo(1);
        assertThat(after.path("operator")).isEqualTo(before.path("operator"));
        assertThat(after.path("evidence")).isEqualTo(before.path("evidence"));
        assertThat(client.get(id + "/runs/1/diff/2").at("/divergence/step").asInt(-1))
                .isZero();
    }

    @Test
    void beforeTheLawWasInForceNothingIsBlocked() throws Exception {
        String id = blocked();

        JsonNode run = client.run(id, "{\"asOf\":\"2014-01-01T00:00:00Z\"}");

        assertThat(run.at("/decision/outcome").asString()).isIn("REVIEW", "PASS");
        assertThat(run.at("/decision/citations").size()).isZero();
        assertThat(client.run(id, "{\"asOf\":\"2016-01-01T00:00:00Z\",\"from\":1}")
                        .at("/decision/outcome")
                        .asString())
                .isEqualTo("BLOCK");
    }

    private String blocked() throws Exception {
        JsonNode decided = client.submit(TITLE);
        assertThat(decided.at("/decision/outcome").asString()).isEqualTo("BLOCK");
        return decided.path("id").asString();
    }
}
