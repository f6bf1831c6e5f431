/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final UUID CASE = UUID.fromString("01a21469-2fbd-7462-9b55-5dedfc73bbf1");
    private static final UUID DECISION = UUID.fromString("b758170a-5c51-50d4-afdd-026219e5b061");
    private static final Instant SUBMITTED = Instant.parse("2026-11-25T20:32:47.559Z");
    private static final String DIGEST = "ab".repeat(32);

    private static final String EXAMPLE = """
            {"caseId":"01a21469-2fbd-7462-9b55-5dedfc73bbf1","decisionId":"bd02048f-b8ef-5b0e-9232-8dd7ad01873e",\
            "run":1,"pack":"ecommerce-compliance","packVersion":"1.3.0","submittedAt":"2026-11-25T20:32:47.559Z",\
            "recordedAt":"2026-11-25T20:32:48.040Z","outcome":"BLOCK","severity":1,"confidence":0.984,\
            "labels":{"absolute-term":0.97,"alcohol":0.001},"clauses":["ad-law-9-3"],\
            "minimalEvidence":["lexicon-1"],"conclusionStep":14,"evidenceSteps":{"lexicon-1":1},\
            "chainDigest":"82900e9ff184b708895a39e5ba12491de180ca649e67c6393e64f4e18751cfcd",\
            "ledger":{"index":7,"treeSize":8,\
            "rootHash":"b567c0cbb2e85c295e6ade930e5bb349a4b9bee9489caa7d6b679dd46e82a711"}}
            """;

    @Test
    void rowHoldsWhatTheLineHolds() throws IOException {
        CSVRecord row = row(new DecisionLine(
                CASE,
                DECISION,
                2,
                "=pack",
                "1.3.0",
                SUBMITTED,
                SUBMITTED.plusSeconds(1),
                Outcome.BLOCK,
                1,
                0.984,
                Map.of("beta", 0.5, "alpha", 0.97, "unlikely", 0.49),
                List.of("law-9", "guide-2"),
                List.of("price-1", "lexicon-1"),
                14,
                Map.of("price-1", 4, "lexicon-1", 1),
                DIGEST,
                new LedgerPosition(7, 8, DIGEST)));

        assertThat(row.toList())
                .containsExactly(
                        CASE.toString(),
                        DECISION.toString(),
                        "2",
                        "'=pack",
                        "1.3.0",
                        "2026-11-25T20:32:47.559Z",
                        "2026-11-25T20:32:48.559Z",
                        "BLOCK",
                        "1",
                        "0.984",
                        "alpha beta",
                        "law-9 guide-2",
                        "price-1 lexicon-1",
                        "14",
                        "lexicon-1=1 price-1=4",
                        DIGEST,
                        "7",
                        "8");
    }

    @Test
    void whatADecisionLacksIsEmpty() throws IOException {
        CSVRecord row = row(new DecisionLine(
                CASE,
                DECISION,
                1,
                "pack",
                null,
                SUBMITTED,
                SUBMITTED,
                Outcome.REVIEW,
                0,
                0.5,
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                DIGEST,
                null));

        for (String column : List.of(
                "packVersion", "labels", "clauses", "evidence", "conclusionStep", "evidenceSteps", "ledgerIndex")) {
            assertThat(row.get(column)).as(column).isEmpty();
        }
        assertThat(row.get("treeSize")).isEmpty();
    }

    @Test
    void exampleOfTheDescriptionIsWhatIsWritten() throws IOException {
        DecisionLine line = ContractJson.mapper().readValue(EXAMPLE, DecisionLine.class);

        assertThat(written(line)).isEqualTo(DecisionTable.EXAMPLE);
    }

    private static CSVRecord row(DecisionLine line) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(written(line)))
                .getRecords()
                .get(0);
    }

    /** What is written after the byte order mark. */
    private static String written(DecisionLine line) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        DecisionTable table = new DecisionTable(output);
        table.write(line);
        table.flush();
        return output.toString(StandardCharsets.UTF_8).substring(1);
    }
}
