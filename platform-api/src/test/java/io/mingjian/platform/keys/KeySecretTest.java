/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    @Test
    void keyIsReadBackFromItsText() {
        KeySecret secret = KeySecret.random(Identifiers.next());

        assertThat(KeySecret.parse(secret.text())).contains(secret);
        assertThat(secret.matches(secret.sha256())).isTrue();
    }

    @Test
    void anotherSecretDoesNotMatch() {
        KeySecret secret = KeySecret.random(Identifiers.next());

        assertThat(KeySecret.random(secret.id()).matches(secret.sha256())).isFalse();
    }

    @Test
    void secretIsNotInTheDescription() {
        KeySecret secret = KeySecret.random(Identifiers.next());

        assertThat(secret.toString()).doesNotContain(secret.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mjk_",
                "mjk_00_aa",
                "mjk_zz0000000000000000000000000000zz_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void textThatIsNoKeyIsNone(String text) {
        assertThat(KeySecret.parse(text)).isEmpty();
    }
}
