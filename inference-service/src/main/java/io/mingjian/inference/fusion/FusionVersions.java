/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.inference.onnx.ModelVersionUnavailableException;
import io.mingjian.inference.onnx.ModelVersions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The multimodal model and its encoders in every version that is installed; each is put together once. */
public final class FusionVersions implements FusionChoice {

    /** Models that reasoning asks; what perception saw is given to a run and never seen anew. */
    private static final List<String> ASKED = List.of("all-minilm-l6", "bge-small-zh", "fusion", "text-zh");

    private final CaseFusion standard;
    private final ModelVersions versions;
    private final ContentStore contents;
    private final Map<SortedMap<String, String>, CaseFusion> others = new ConcurrentHashMap<>();

    /** With the model that the service starts with. */
    public FusionVersions(CaseFusion standard, ModelVersions versions, ContentStore contents) {
        this.standard = standard;
        this.versions = versions;
        this.contents = contents;
    }

    @Override
    public CaseFusion of(Map<String, String> wanted) {
        SortedMap<String, String> other = new TreeMap<>(wanted);
        other.keySet().forEach(FusionVersions::requireAsked);
        other.entrySet().removeIf(each -> versions.isStandard(each.getKey(), each.getValue()));
        return other.isEmpty()
                ? standard
                : others.computeIfAbsent(other, key -> FusionModel.of(versions.choose(key), contents));
    }

    private static void requireAsked(String name) {
        if (!ASKED.contains(name)) {
            String asked = String.join(", ", ASKED);
            throw new ModelVersionUnavailableException(new LocalizedText(
                    "推理不使用模型 " + name + "（可指定版本的模型：" + asked + "）",
                    "Reasoning does not ask a model " + name + " (models whose version can be asked for: " + asked
                            + ")"));
        }
    }
}
