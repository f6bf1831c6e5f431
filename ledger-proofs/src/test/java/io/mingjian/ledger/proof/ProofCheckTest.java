/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.ledger.note.SigningKey;
import io.mingjian.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProofCheckTest {

    private static final TestLedger LEDGER = new TestLedger();
    private static final List<VerifierKey> TRUSTED = List.of(LEDGER.key());

    @Test
    void anUntouchedProofHoldsInEveryPart() {
        List<CheckedPart> parts =
                new ProofCheck(TRUSTED).check(LEDGER.proof(3, 11, 5L), TestLedger.CHAIN, LEDGER.proof(1, 5, null));

        assertThat(parts).extracting(CheckedPart::part).containsExactly(ProofPart.values());
        assertThat(parts).allMatch(CheckedPart::holds);
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void thePartThatWasChangedIsNamed(String what, DecisionProof changed, ProofPart... failing) {
        List<CheckedPart> parts = new ProofCheck(TRUSTED).check(changed, null, null);

        assertThat(failing(parts)).as(what).containsExactly(failing);
    }

    static Stream<Arguments> tampered() {
        return Stream.of(
                tampered(
                        "outcome",
                        proof -> decision(proof, "\"outcome\":\"PASS\"", "\"outcome\":\"BLOCK\""),
                        ProofPart.DECISION),
                tampered("space", proof -> decision(proof, "{\"caseId\"", "{ \"caseId\""), ProofPart.DECISION),
                tampered("no JSON", proof -> proof.put("decision", "{"), ProofPart.DECISION),
                tampered("leaf hash", proof -> flip(proof, "leafHash"), ProofPart.DECISION, ProofPart.INCLUSION),
                tampered("chain digest", proof -> digest(proof, "chain"), ProofPart.DIGESTS),
                tampered("pack digest", proof -> digest(proof, "pack"), ProofPart.DIGESTS),
                tampered("graph digest", proof -> digest(proof, "graph"), ProofPart.DIGESTS),
                tampered("models", proof -> ((ObjectNode) proof.get("digests")).putArray("models"), ProofPart.DIGESTS),
                tampered("index", proof -> inclusion(proof).put("index", 2), ProofPart.INCLUSION),
                tampered("size", proof -> inclusion(proof).put("treeSize", 12), ProofPart.CHECKPOINT),
                tampered(
                        "path",
                        proof -> ((ArrayNode) inclusion(proof).get("path")).set(1, TestLedger.OTHER_HASH),
                        ProofPart.INCLUSION),
                tampered(
                        "shorter path",
                        proof -> ((ArrayNode) inclusion(proof).get("path")).remove(0),
                        ProofPart.INCLUSION),
                tampered(
                        "no hash",
                        proof -> inclusion(proof).put("leafHash", "xyz"),
                        ProofPart.DECISION,
                        ProofPart.INCLUSION),
                tampered("root", proof -> flip(proof, "rootHash"), ProofPart.INCLUSION, ProofPart.CHECKPOINT),
                tampered(
                        "checkpoint of another tree",
                        proof -> proof.put(
                                "checkpoint", LEDGER.proof(3, 10, null).checkpoint()),
                        ProofPart.CHECKPOINT),
                tampered(
                        "size in the checkpoint",
                        proof -> checkpoint(proof, "\n11\n", "\n12\n"),
                        ProofPart.CHECKPOINT,
                        ProofPart.SIGNATURE),
                tampered("origin", proof -> checkpoint(proof, "ledger\n11", "other\n11"), ProofPart.SIGNATURE),
                tampered(
                        "no checkpoint",
                        proof -> proof.put("checkpoint", "x"),
                        ProofPart.CHECKPOINT,
                        ProofPart.SIGNATURE),
                tampered("signature", ProofCheckTest::swapSignature, ProofPart.SIGNATURE));
    }

    @Test
    void aKeyThatIsNotTrustedProvesNothing() {
        VerifierKey stranger =
                SigningKey.ofPem(LEDGER.key().name(), SigningKey.generatePem()).verifier();

        assertThat(failing(new ProofCheck(List.of(stranger)).check(LEDGER.proof(3, 11, null), null, null)))
                .containsExactly(ProofPart.SIGNATURE);
    }

    @Test
    void anotherChainIsNamed() {
        byte[] other = "{\"steps\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(failing(new ProofCheck(TRUSTED).check(LEDGER.proof(3, 11, null), other, null)))
                .containsExactly(ProofPart.CHAIN);
    }

    @Test
    void aRewrittenHistoryIsNamed() {
        DecisionProof older = LEDGER.proof(1, 5, null);
        TestLedger rewritten = LEDGER.rewritten();

        assertThat(historyOf(rewritten.proof(3, 11, 5L), older)).isFalse();
        assertThat(historyOf(rewritten.proof(3, 5, null), older)).isFalse();
        assertThat(historyOf(LEDGER.proof(3, 11, null), older)).isFalse();
        assertThat(historyOf(LEDGER.proof(3, 11, 4L), older)).isFalse();
        assertThat(historyOf(older, LEDGER.proof(3, 11, 5L))).isFalse();
        assertThat(historyOf(LEDGER.proof(3, 11, 5L), older)).isTrue();
        assertThat(historyOf(LEDGER.proof(3, 5, null), older)).isTrue();
    }

    private static boolean historyOf(DecisionProof proof, DecisionProof older) {
        List<CheckedPart> parts = new ProofCheck(TRUSTED).check(proof, null, older);
        return parts.get(parts.size() - 1).holds();
    }

    private static List<ProofPart> failing(List<CheckedPart> parts) {
        return parts.stream()
                .filter(part -> !part.holds())
                .map(CheckedPart::part)
                .toList();
    }

    private static Arguments tampered(String what, Consumer<ObjectNode> change, ProofPart... failing) {
        ObjectNode json = ContractJson.mapper().valueToTree(LEDGER.proof(3, 11, null));
        change.accept(json);
        DecisionProof changed = ContractJson.mapper().treeToValue(json, DecisionProof.class);
        return Arguments.of(what, changed, failing);
    }

    private static ObjectNode inclusion(ObjectNode proof) {
        return (ObjectNode) proof.get("inclusion");
    }

    private static void decision(ObjectNode proof, String from, String to) {
        proof.put("decision", replaced(proof.get("decision").asString(), from, to));
    }

    private static void checkpoint(ObjectNode proof, String from, String to) {
        proof.put("checkpoint", replaced(proof.get("checkpoint").asString(), from, to));
    }

    private static String replaced(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static void digest(ObjectNode proof, String name) {
        ((ObjectNode) proof.get("digests")).put(name, TestLedger.OTHER_HASH);
    }

    private static void flip(ObjectNode proof, String name) {
        inclusion(proof).put(name, TestLedger.OTHER_HASH);
    }

    private static void swapSignature(ObjectNode proof) {
        String[] lines = proof.get("checkpoint").asString().split("\n");
        String[] other = LEDGER.proof(3, 10, null).checkpoint().split("\n");
        lines[lines.length - 1] = other[other.length - 1];
        proof.put("checkpoint", String.join("\n", Arrays.asList(lines)) + "\n");
    }
}
