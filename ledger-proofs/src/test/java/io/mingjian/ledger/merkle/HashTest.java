/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HashTest {

    private static final String HEX = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    @Test
    void emptyRootIsTheHashOfNothing() {
        assertThat(Hash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void leafOfTheEmptyEntryDiffersFromTheEmptyRoot() {
        assertThat(Hash.leaf(new byte[0])).hasToString(HEX).isNotEqualTo(Hash.EMPTY);
    }

    @Test
    void leafAndNodeOverTheSameBytesDiffer() {
        Hash hash = Hash.ofHex(HEX);
        byte[] both = Hash.join(List.of(hash, hash));

        assertThat(Hash.node(hash, hash)).isNotEqualTo(Hash.leaf(both));
    }

    @Test
    void orderOfTheSubtreesMatters() {
        Hash left = Hash.ofHex(HEX);

        assertThat(Hash.node(left, Hash.EMPTY)).isNotEqualTo(Hash.node(Hash.EMPTY, left));
    }

    @Test
    void equalBytesAreEqualHashes() {
        assertThat(Hash.of(Hash.ofHex(HEX).toBytes()))
                .isEqualTo(Hash.ofHex(HEX))
                .hasSameHashCodeAs(Hash.ofHex(HEX));
        assertThat(Hash.ofHex(HEX).hashCode()).isNotEqualTo(Hash.EMPTY.hashCode());
        assertThat(Hash.ofHex(HEX)).isNotEqualTo(HEX);
    }

    @Test
    void changingTheBytesHandedOverDoesNotChangeTheHash() {
        byte[] bytes = Hash.ofHex(HEX).toBytes();
        Hash hash = Hash.of(bytes);

        bytes[0] ^= 1;
        hash.toBytes()[1] ^= 1;

        assertThat(hash.hex()).isEqualTo(HEX);
    }

    @Test
    void splitIsTheInverseOfJoin() {
        List<Hash> hashes = List.of(Hash.ofHex(HEX), Hash.EMPTY, Hash.leaf(new byte[] {7}));

        assertThat(Hash.join(hashes)).hasSize(96).startsWith(Hash.ofHex(HEX).toBytes());
        assertThat(Hash.split(Hash.join(hashes))).isEqualTo(hashes);
        assertThat(Hash.split(new byte[0])).isEmpty();
    }

    @Test
    void wrongLengthIsRefused() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("got: 31");
        assertThatThrownBy(() -> Hash.split(new byte[33])).hasMessageContaining("got: 33");
        assertThatThrownBy(() -> Hash.ofHex("6e")).hasMessageContaining("got: 1");
    }
}
