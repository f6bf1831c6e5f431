/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of golang.org/x/mod/sumdb/note, which C2SP signed-note took over: key, note and signature are theirs. */
class SignedNoteTest {

    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final VerifierKey peter = VerifierKey.parse(KEY);

    @Test
    void thePublishedNoteIsSignedByThePublishedKey() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.signer(List.of(peter))).contains(peter);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void signingGivesThePublishedBytes() {
        SigningKey key = peterSigns();

        assertThat(key.verifier().text()).isEqualTo(KEY);
        assertThat(SignedNote.sign(TEXT, key)).hasToString(NOTE);
    }

    @Test
    void everyChangedCharacterOfTheTextSpoilsTheNote() {
        for (int at = 0; at < TEXT.length() - 1; at++) {
            StringBuilder changed = new StringBuilder(NOTE);
            changed.setCharAt(at, changed.charAt(at) == 'x' ? 'y' : 'x');
            assertThat(SignedNote.parse(changed.toString()).signer(List.of(peter)))
                    .as("character %s", at)
                    .isEmpty();
        }
    }

    @Test
    void everyChangedBitOfTheSignatureSpoilsTheNote() {
        String line = NOTE.substring(NOTE.lastIndexOf(' ') + 1).strip();
        byte[] data = Base64.getDecoder().decode(line);
        for (int bit = 0; bit < data.length * 8; bit++) {
            byte[] changed = data.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String note = NOTE.replace(line, Base64.getEncoder().encodeToString(changed));
            assertThat(SignedNote.parse(note).signer(List.of(peter)))
                    .as("bit %s", bit)
                    .isEmpty();
        }
    }

    @Test
    void signaturesOfUnknownKeysArePassedOver() {
        SigningKey other = SigningKey.ofPem("other.example", SigningKey.generatePem());
        String both = NOTE + SignedNote.sign(TEXT, other).toString().substring(TEXT.length() + 1);

        assertThat(SignedNote.parse(both).signer(List.of(peter))).contains(peter);
        assertThat(SignedNote.parse(both).signer(List.of(other.verifier()))).contains(other.verifier());
        assertThat(SignedNote.parse(NOTE).signer(List.of(other.verifier()))).isEmpty();
    }

    @Test
    void oneBadSignatureOfATrustedKeySpoilsTheNote() {
        SigningKey other = SigningKey.ofPem("other.example", SigningKey.generatePem());
        String bad = SignedNote.sign("another text\n", other).toString().substring("another text\n".length() + 1);

        assertThat(SignedNote.parse(NOTE + bad).signer(List.of(peter, other.verifier())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno dash\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name not-base64!\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 na+me AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAA",
                "te\u0001xt\n\n\u2014 name AAAAAAAA\n",
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void everyMangledKeyIsRefused() {
        for (int at = 0; at < KEY.length(); at++) {
            StringBuilder changed = new StringBuilder(KEY);
            changed.setCharAt(at, (char) (changed.charAt(at) + 1));
            assertThatExceptionOfType(MalformedNoteException.class)
                    .as("character %s", at)
                    .isThrownBy(() -> VerifierKey.parse(changed.toString()));
        }
    }

    private static SigningKey peterSigns() {
        byte[] data = Base64.getDecoder().decode(SEED);
        String pkcs8 = "302e020100300506032b657004220420" + HexFormat.of().formatHex(data, 1, data.length);
        return SigningKey.of("PeterNeumann", HexFormat.of().parseHex(pkcs8));
    }
}
