/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.reasoning.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformClientTest {

    private static final String ID = "019ab1c0-0000-7000-8000-000000000001";
    private static final String DECIDED = """
            {"id":"%s","pack":"p","status":"DECIDED","decision":{"outcome":"BLOCK","severity":2,"confidence":0.9,
             "labels":[{"hypothesis":"weapon","probability":0.9,"severity":3,"name":{"zh":"枪","en":"gun"}}],
             "modalityWeights":{"TEXT":1.0},"actions":[],"citations":[],"minimalEvidence":[],
             "ledger":{"index":4,"treeSize":5,"rootHash":"aa"}}}
            """.formatted(ID);
    private static final CaseDocument DOCUMENT = CaseDocument.of("p", "description", "text", null);

    private final RecordedPlatform platform = new RecordedPlatform();
    private final PlatformClient client = new PlatformClient(
            URI.create("http://127.0.0.1:" + platform.port()), RecordedPlatform.KEY, Duration.ofSeconds(5));

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void readsACaseThatIsDecidedAtOnce() {
        platform.answer("POST /v1/cases", 200, DECIDED);
        FinishedCase finished = client.review(DOCUMENT);
        assertThat(finished.id()).isEqualTo(UUID.fromString(ID));
        assertThat(finished.decision().outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(finished.decision().ledger()).isEqualTo(new FinishedCase.Ledger(4, 5));
        assertThat(finished.millis()).isPositive();
    }

    @Test
    void asksAgainForACaseThatIsNotDecidedYet() {
        platform.answer("POST /v1/cases", 202, "{\"id\":\"" + ID + "\",\"status\":\"SUBMITTED\"}")
                .answer("GET /v1/cases/" + ID, 200, "{\"id\":\"" + ID + "\",\"status\":\"REASONED\"}")
                .answer("GET /v1/cases/" + ID, 200, DECIDED);
        assertThat(client.review(DOCUMENT).decision().severity()).isEqualTo(2);
    }

    @Test
    void comesBackWhenAFullQueueAsksItTo() {
        platform.answer("POST /v1/cases", 503, "{\"title\":\"Full\"}", "Retry-After", "1")
                .answer("POST /v1/cases", 200, DECIDED);
        assertThat(client.review(DOCUMENT).decision().severity()).isEqualTo(2);
    }

    @Test
    void tellsWhyACaseIsRefused() {
        platform.answer("POST /v1/cases", 404, "{\"title\":\"Unknown pack\",\"detail\":\"No pack of this name.\"}");
        assertThatThrownBy(() -> client.review(DOCUMENT))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("the platform refused (404): Unknown pack, No pack of this name.");
    }

    @Test
    void tellsThatTheKeyIsNotAccepted() {
        PlatformClient stranger =
                new PlatformClient(URI.create("http://127.0.0.1:" + platform.port()), "other", Duration.ofSeconds(5));
        assertThatThrownBy(stranger::packs).hasMessageContaining("does not accept the key");
    }

    @Test
    void tellsThatNothingRuns() {
        platform.close();
        assertThatThrownBy(() -> client.review(DOCUMENT))
                .isInstanceOf(PlatformUnreachableException.class)
                .hasMessage("not running; start it with bin/mingjian up");
    }

    @Test
    void tellsThatSomethingElseAnswers() {
        platform.answer("GET /v1/packs", 200, "<html></html>");
        assertThatThrownBy(client::packs).hasMessageContaining("not what Mingjian sends");
    }

    @Test
    void readsThePacks() {
        platform.answer("GET /v1/packs", 200, """
                {"packs":[{"name":"p","version":"1.2.0","title":{"zh":"包","en":"pack"},"hypotheses":[
                 {"id":"weapon","name":{"zh":"枪","en":"gun"},"kind":"VIOLATION","prior":0.02,"severity":3,"clauses":[]}]}]}
                """);
        assertThat(client.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.version()).isEqualTo("1.2.0");
            assertThat(pack.hypothesis("weapon")).isPresent();
        });
    }

    @Test
    void aPerceptionThatIsNotShownIsEmpty() {
        assertThat(client.perception(UUID.fromString(ID))).isEmpty();
    }
}
