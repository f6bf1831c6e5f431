/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void numbersAreInGroupsOfThreeDigits() {
        assertThat(TilePath.parse("000")).contains(new TilePath(0, 256));
        assertThat(TilePath.parse("067")).contains(new TilePath(67, 256));
        assertThat(TilePath.parse("x001/x234/067")).contains(new TilePath(1234067, 256));
        assertThat(TilePath.parse("x001/000.p/17")).contains(new TilePath(1000, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "67",
                "0067",
                "x001",
                "x000/067",
                "001/067",
                "x001/067/",
                "067.p/0",
                "067.p/256",
                "067.p/07",
                "067.p/",
                "067/p/1",
                "-01",
                "x001/x234"
            })
    void otherPathsAreRefused(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
