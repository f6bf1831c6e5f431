/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.exemption.ExemptionReasoner;
import io.mingjian.inference.text.LexiconScanner;
import java.util.ArrayList;
import java.util.List;

/** A pack's policy with its scanners built and its calibrations indexed. Immutable and thread-safe; keep and share it. */
public final class CompiledPolicy {

    /** An operator with what the pack says of it. */
    record Tool(Operator operator, OperatorPolicy policy) {
        String name() {
            return operator.name();
        }
    }

    private final PackPolicy policy;
    private final Calibrations calibrations;
    private final List<Tool> tools;
    private final ConclusionShapes conclusionShapes;

    private CompiledPolicy(PackPolicy policy, Calibrations calibrations, List<Tool> tools, ConclusionShapes shapes) {
        this.policy = policy;
        this.calibrations = calibrations;
        this.tools = tools;
        this.conclusionShapes = shapes;
    }

    /**
     * Compiles a policy.
     *
     * @throws UnknownOperatorException if the policy names an operator that does not exist
     */
    public static CompiledPolicy of(PackPolicy policy) {
        Calibrations calibrations = new Calibrations(policy.calibrations());
        LexiconScanner scanner = new LexiconScanner(policy.lexicons());
        ExemptionReasoner exemptions = new ExemptionReasoner(policy.exemptions());
        List<Tool> tools = new ArrayList<>();
        for (OperatorPolicy operator : policy.operators()) {
            tools.add(new Tool(Operators.create(operator, scanner, exemptions), operator));
        }
        return new CompiledPolicy(
                policy, calibrations, List.copyOf(tools), ConclusionShapes.of(policy.conclusionShapes()));
    }

    /** Whether the pack wants to hear the multimodal model. */
    public boolean asksFusion() {
        return tools.stream().anyMatch(tool -> tool.name().equals(Operators.FUSION));
    }

    PackPolicy policy() {
        return policy;
    }

    ConclusionShapes conclusionShapes() {
        return conclusionShapes;
    }

    Calibrations calibrations() {
        return calibrations;
    }

    /** The operators in the pack's order of preference. */
    List<Tool> tools() {
        return tools;
    }

    double weight(Modality modality) {
        return policy.modalityWeights().getOrDefault(modality, 1.0);
    }
}
