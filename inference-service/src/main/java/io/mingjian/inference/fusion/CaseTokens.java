/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.onnx.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The model's input while it is put together, with what people must know of it. Used once, by one thread. */
final class CaseTokens {

    private final Map<String, TokenBlock> blocks = new LinkedHashMap<>();
    private final Set<Modality> present = new HashSet<>();
    private final Map<Modality, List<String>> percepts = new TreeMap<>();
    private final List<FusionResult.Omission> omissions = new ArrayList<>();
    private final Map<String, ModelReference> encoders = new TreeMap<>();

    /** Adds the tokens of one of the model's inputs. */
    void add(String input, Modality modality, TokenBlock block) {
        blocks.put(input, block);
        if (!block.isEmpty()) {
            present.add(modality);
        }
    }

    void encodedBy(ModelReference encoder) {
        encoders.put(encoder.name(), encoder);
    }

    void lookedAt(Modality modality, List<String> identifiers) {
        if (!identifiers.isEmpty()) {
            percepts.put(modality, List.copyOf(identifiers));
        }
    }

    /** Notes what was left out, if anything was. */
    void considered(Modality modality, FusionResult.Unit unit, int considered, int total) {
        if (considered < total) {
            omissions.add(new FusionResult.Omission(modality, unit, considered, total));
        }
    }

    /** Modalities of which there is a token. */
    Set<Modality> present() {
        return present;
    }

    /** The model's inputs by name, with the hypotheses. */
    Map<String, Tensor> tensors(TokenBlock hypotheses) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        blocks.forEach((input, block) -> {
            tensors.put(input, block.tensor());
            tensors.put(input + "_mask", block.mask());
        });
        tensors.put("hypotheses", hypotheses.tensor());
        return tensors;
    }

    /** The model's answer with where it comes from. */
    FusionResult result(ModelReference model, List<FusionResult.Assessment> assessments) {
        return new FusionResult(model, List.copyOf(encoders.values()), assessments, percepts, omissions);
    }
}
