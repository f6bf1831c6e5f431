/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import java.util.List;
import java.util.Set;

/**
 * A validated pack version.
 *
 * @param policy what reasoning needs
 * @param hypotheses what the pack can judge, in its order
 * @param pictureHypotheses identifiers of the hypotheses that only a case with a picture can raise
 * @param graph clauses, procedures, nodes and facts
 * @param examples few-shot examples, possibly none
 * @param digest lower-case hexadecimal SHA-256 over all files
 */
public record Pack(
        PackPolicy policy,
        List<Hypothesis> hypotheses,
        Set<String> pictureHypotheses,
        KnowledgeGraph graph,
        List<Example> examples,
        String digest) {

    public Pack {
        hypotheses = List.copyOf(hypotheses);
        examples = List.copyOf(examples);
        pictureHypotheses = Set.copyOf(pictureHypotheses);
    }

    /** Name of the pack. */
    public String name() {
        return policy.name();
    }

    /** The hypotheses that may hold of a case, in the pack's order. */
    public List<Hypothesis> hypothesesFor(Case subject) {
        boolean picture = subject.attachments().stream().anyMatch(attachment -> attachment.isImage());
        return hypotheses.stream()
                .filter(hypothesis -> picture || !pictureHypotheses.contains(hypothesis.id()))
                .toList();
    }

    /** The policy as the canonical JSON that the content store keeps. */
    public byte[] policyJson() {
        return ContractJson.canonical(policy);
    }

    /** How events name this version. */
    public PackReference reference() {
        byte[] json = policyJson();
        return new PackReference(
                policy.name(),
                policy.version(),
                digest,
                graph.digest(),
                new ContentReference(Sha256.hex(json), json.length));
    }
}
