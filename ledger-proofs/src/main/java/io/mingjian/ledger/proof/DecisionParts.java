/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.CanonicalJson;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.ProofDigests;
import io.mingjian.ledger.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts about the decision and what it rests on. */
final class DecisionParts {

    private DecisionParts() {}

    static List<CheckedPart> check(DecisionProof proof) {
        byte[] bytes = proof.decision().getBytes(StandardCharsets.UTF_8);
        Decision decision = read(proof.decision());
        if (decision == null) {
            return List.of(CheckedPart.bad(
                    ProofPart.DECISION, "不是规范化的裁决 JSON（RFC 8785）", "is no decision in canonical JSON (RFC 8785)"));
        }
        return List.of(leaf(proof, bytes, decision), digests(decision, proof.digests()));
    }

    private static CheckedPart leaf(DecisionProof proof, byte[] bytes, Decision decision) {
        String leaf = Hash.leaf(bytes).hex();
        if (!leaf.equals(proof.inclusion().leafHash())) {
            return CheckedPart.bad(
                    ProofPart.DECISION,
                    "叶哈希为 " + leaf + "，证明写的是 " + proof.inclusion().leafHash(),
                    "has the leaf hash " + leaf + ", the proof states "
                            + proof.inclusion().leafHash());
        }
        String named = decision.caseId() + "#" + decision.run();
        return CheckedPart.good(
                ProofPart.DECISION,
                named + "：" + decision.verdict().outcome() + "，叶哈希相符",
                named + ": " + decision.verdict().outcome() + ", has the stated leaf hash");
    }

    private static CheckedPart digests(Decision decision, ProofDigests stated) {
        ProofDigests meant = ProofDigests.of(decision);
        List<String> wrong = new ArrayList<>();
        compare("chain", meant.chain(), stated.chain(), wrong);
        compare("pack", meant.pack(), stated.pack(), wrong);
        compare("policy", meant.policy(), stated.policy(), wrong);
        compare("graph", meant.graph(), stated.graph(), wrong);
        compare("models", meant.models(), stated.models(), wrong);
        if (!wrong.isEmpty()) {
            String names = String.join(", ", wrong);
            return CheckedPart.bad(ProofPart.DIGESTS, "与裁决不符：" + names, "are not those of the decision: " + names);
        }
        return CheckedPart.good(ProofPart.DIGESTS, "与裁决一致", "are those of the decision");
    }

    static CheckedPart chain(DecisionProof proof, byte[] chain) {
        Decision decision = read(proof.decision());
        String wanted = decision == null ? proof.digests().chain() : decision.chainDigest();
        String got = digestOfCanonical(chain);
        if (!wanted.equals(got)) {
            return CheckedPart.bad(
                    ProofPart.CHAIN,
                    "摘要为 " + got + "，裁决依据的是 " + wanted,
                    "has the digest " + got + ", the decision rests on " + wanted);
        }
        return CheckedPart.good(ProofPart.CHAIN, "是该裁决所依据的推理链", "is the chain that the decision rests on");
    }

    private static void compare(String name, @Nullable Object wanted, @Nullable Object got, List<String> wrong) {
        if (!Objects.equals(wanted, got)) {
            wrong.add(name);
        }
    }

    private static String digestOfCanonical(byte[] json) {
        try {
            String canonical = CanonicalJson.of(new String(json, StandardCharsets.UTF_8));
            return Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedContractException e) {
            return Sha256.hex(json);
        }
    }

    private static @Nullable Decision read(String text) {
        try {
            if (!CanonicalJson.of(text).equals(text)) {
                return null;
            }
            return ContractJson.read(text.getBytes(StandardCharsets.UTF_8), Decision.class);
        } catch (MalformedContractException e) {
            return null;
        }
    }
}
