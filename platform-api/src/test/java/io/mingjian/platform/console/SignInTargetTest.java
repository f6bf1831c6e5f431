/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/cases", "/console/cases/01a2-b?run=2", "/console?range=7d"})
    void leadsToPagesOfTheConsole(String next) {
        assertThat(SignInTarget.checked(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/console",
                "/consoles",
                "/console//evil.example\r\nSet-Cookie: a=b",
                "/console/\\evil.example",
                "/v1/cases",
                "/console/sign-out",
                "javascript:alert(1)",
                ""
            })
    void neverLeadsOutOfTheConsole(String next) {
        assertThat(SignInTarget.checked(next)).isEqualTo("/console");
    }
}
