/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of FIPS 180-4. */
class Sha256Test {

    @ParameterizedTest
    @CsvSource({
        "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void digestsAreLowerCaseHexadecimal(String message, String digest) {
        assertThat(Sha256.hex(message.getBytes(StandardCharsets.US_ASCII))).isEqualTo(digest);
    }

    @Test
    void everyDigestIsFresh() {
        Sha256.digest().update((byte) 1);

        assertThat(Sha256.digest().digest()).isNotEqualTo(Sha256.digest().digest(new byte[] {1}));
    }
}
