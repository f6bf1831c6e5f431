/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StratifiedSampleTest {

    private static final JsonNode NO_LABELS = ContractJson.mapper().createObjectNode();

    @Test
    void keepsTheProportionsOfTheStrata() {
        List<ManifestRecord> drawn = draw(records(80, 20), 10);
        assertThat(drawn)
                .hasSize(10)
                .filteredOn(each -> each.kind().equals("rare"))
                .hasSize(2);
    }

    @Test
    void keepsAtLeastOneOfEveryStratum() {
        assertThat(draw(records(999, 1), 5)).anyMatch(each -> each.kind().equals("rare"));
    }

    @Test
    void drawsTheSameWhateverTheOrder() {
        List<ManifestRecord> turned = new ArrayList<>(records(80, 20));
        Collections.reverse(turned);
        assertThat(draw(turned, 10)).containsExactlyInAnyOrderElementsOf(draw(records(80, 20), 10));
    }

    @Test
    void takesEverythingWhereThereIsNoMore() {
        assertThat(draw(records(3, 1), 10)).hasSize(4);
    }

    private static List<ManifestRecord> draw(List<ManifestRecord> records, int size) {
        return StratifiedSample.draw(records, size, ManifestRecord::kind);
    }

    private static List<ManifestRecord> records(int frequent, int rare) {
        return IntStream.range(0, frequent + rare)
                .mapToObj(i -> new ManifestRecord("r" + i, i < frequent ? "frequent" : "rare", "text", null, NO_LABELS))
                .toList();
    }
}
