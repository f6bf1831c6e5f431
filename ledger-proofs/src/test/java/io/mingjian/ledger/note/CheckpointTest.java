/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.ledger.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void threeLinesNameLogSizeAndRoot() {
        Checkpoint checkpoint = new Checkpoint("mingjian.example/ledger", 20852163, Hash.EMPTY);

        assertThat(checkpoint.text()).isEqualTo("mingjian.example/ledger\n20852163\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void linesThatOthersAddAreAccepted() {
        assertThat(Checkpoint.parse("log.example\n0\n" + ROOT + "\nextension\n").treeSize())
                .isZero();
    }

    @Test
    void aSignedCheckpointIsANoteOfItsLog() {
        SigningKey key = SigningKey.ofPem("log.example", SigningKey.generatePem());
        Hash root = Hash.leaf("entry".getBytes(StandardCharsets.UTF_8));

        SignedNote note = SignedNote.parse(
                new Checkpoint("log.example", 1, root).sign(key).toString());

        assertThat(note.signer(List.of(key.verifier()))).contains(key.verifier());
        assertThat(Checkpoint.parse(note.text()).rootHash()).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n",
                "log\n1\n" + ROOT,
                "log\n01\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\none\n" + ROOT + "\n",
                "log\n1\nAAAA\n",
                "log\n1\n!!!\n",
                "\n1\n" + ROOT + "\n",
                "a log\n1\n" + ROOT + "\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> Checkpoint.parse(text));
    }
}
