/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitPreferenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent,0",
                "respond-async,0",
                "wait=5,5",
                "'respond-async, wait=7',7",
                "wait=\"8\",8",
                "WAIT = 9,9",
                "wait=999999,60",
                "await=5,0",
                "wait=-1,0"
            })
    void preferenceIsReadAndBounded(String header, long seconds) {
        assertThat(WaitPreference.of(header, Duration.ofSeconds(60))).hasSeconds(seconds);
    }
}
