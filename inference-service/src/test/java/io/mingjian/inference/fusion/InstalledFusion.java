/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.json.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Further versions of the fusion model in a folder, as an operator installs them. */
public final class InstalledFusion {

    private static final int WEIGHTS_BEGIN = 70_000;
    private static final int WEIGHTS_END = 74_000;

    private InstalledFusion() {}

    /** Installs the untrained graph with some weights changed; gives the digest of its file. */
    public static String install(Path directory, String version) {
        byte[] graph = graph();
        for (int i = WEIGHTS_BEGIN; i < WEIGHTS_END; i++) {
            graph[i] ^= 1;
        }
        String digest = Sha256.hex(graph);
        write(directory, version, graph, manifest(version, digest));
        return digest;
    }

    /** Installs a file with a manifest of any content. */
    public static void write(Path directory, String version, byte[] graph, String manifest) {
        try {
            Path folder = Files.createDirectories(directory.resolve("fusion").resolve(version));
            Files.write(folder.resolve("graph.onnx"), graph);
            Files.writeString(folder.resolve("model.json"), manifest, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manifest of the graph. */
    public static String manifest(String version, String digest) {
        return "{\"name\":\"fusion\",\"version\":\"" + version + "\",\"licence\":\"Apache-2.0\","
                + "\"graph\":{\"file\":\"graph.onnx\",\"sha256\":\"" + digest + "\"}}";
    }

    /** The untrained graph. */
    public static byte[] graph() {
        try (InputStream stream =
                Objects.requireNonNull(InstalledFusion.class.getResourceAsStream("/fusion/untrained-fusion.onnx"))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
