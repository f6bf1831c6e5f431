/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.percept.ModelReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model that two steps at the same place did not ask alike.
 *
 * @param name the model
 * @param first what the first step asked, or null for nothing of that name
 * @param second what the second step asked, or null for nothing of that name
 */
record ModelChange(
        String name,
        @Nullable ModelReference first,
        @Nullable ModelReference second) {

    private static final int DIGEST_SHOWN = 12;

    /** The models in which two steps differ, by name; empty where one of them does not say what it asked. */
    static List<ModelChange> between(ReasoningStep first, ReasoningStep second) {
        List<ModelReference> before = first.trace().models();
        List<ModelReference> after = second.trace().models();
        if (before == null || after == null) {
            return List.of();
        }
        Map<String, ModelReference> old = byName(before);
        Map<String, ModelReference> now = byName(after);
        Map<String, ModelReference> all = new TreeMap<>(old);
        all.putAll(now);
        List<ModelChange> changes = new ArrayList<>();
        for (String name : all.keySet()) {
            ModelChange change = new ModelChange(name, old.get(name), now.get(name));
            if (change.first == null || !change.first.equals(change.second)) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The model with its versions, and its digests where the versions are named alike. */
    String shown() {
        boolean alike = first != null && second != null && first.version().equals(second.version());
        return name + " " + shown(first, alike) + " → " + shown(second, alike);
    }

    private static String shown(@Nullable ModelReference model, boolean withDigest) {
        if (model == null) {
            return "–";
        }
        String digest = model.digest()
                .substring(0, Math.min(DIGEST_SHOWN, model.digest().length()));
        return withDigest ? model.version() + " (sha256 " + digest + ")" : model.version();
    }

    private static Map<String, ModelReference> byName(List<ModelReference> models) {
        Map<String, ModelReference> named = new TreeMap<>();
        models.forEach(model -> named.put(model.name(), model));
        return named;
    }
}
