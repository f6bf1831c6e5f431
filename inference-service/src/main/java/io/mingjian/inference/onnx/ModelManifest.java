/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code model.json} says of a version of a model that lies in a folder of its own.
 *
 * @param name of the model
 * @param version of the model
 * @param licence of the weights, such as an SPDX identifier
 * @param graph the {@code .onnx} file
 * @param vocabulary the characters, tokens or classes that the model speaks, or null for a model that needs none
 */
record ModelManifest(
        String name,
        String version,
        String licence,
        Named graph,
        @Nullable Named vocabulary) {

    ModelManifest {
        if (licence.isBlank()) {
            throw new IllegalArgumentException("licence must be named, got nothing");
        }
    }

    /**
     * A file beside the manifest.
     *
     * @param file its plain name
     * @param sha256 lower-case hexadecimal SHA-256 that it must have
     */
    record Named(String file, String sha256) {

        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

        Named {
            if (!PLAIN.matcher(file).matches() || !DIGEST.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "expected the plain name of a file and 64 hexadecimal digits, got: " + file + " and " + sha256);
            }
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException if it is malformed, or of another model or version than its folders say
     */
    static ModelManifest read(byte[] json, String name, String version) {
        ModelManifest manifest;
        try {
            manifest = ContractJson.read(json, ModelManifest.class);
        } catch (MalformedContractException e) {
            throw new IllegalArgumentException("model.json is malformed: " + e.getMessage(), e);
        }
        if (!manifest.name().equals(name) || !manifest.version().equals(version)) {
            throw new IllegalArgumentException("model.json must be of " + name + " " + version + ", got: "
                    + manifest.name() + " " + manifest.version());
        }
        return manifest;
    }
}
