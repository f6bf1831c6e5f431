/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneSettingsTest {

    private static final Path USER_HOME = Path.of("/home/somebody");

    @Test
    void hasDefaults() {
        assertThat(StandaloneSettings.from(Map.of(), USER_HOME))
                .isEqualTo(new StandaloneSettings(Path.of("/home/somebody/.mingjian"), 8080));
    }

    @Test
    void readsHomeAndPort() {
        Map<String, String> environment =
                Map.of("MINGJIAN_HOME", "/var/lib/mingjian/../mingjian", "MINGJIAN_PORT", "9000");
        assertThat(StandaloneSettings.from(environment, USER_HOME))
                .isEqualTo(new StandaloneSettings(Path.of("/var/lib/mingjian"), 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "0", "65533", "123456", "80 80"})
    void refusesPortsThatLeaveNoRoomForTheServices(String port) {
        assertThatThrownBy(() -> StandaloneSettings.from(Map.of("MINGJIAN_PORT", port), USER_HOME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MINGJIAN_PORT must be");
    }
}
