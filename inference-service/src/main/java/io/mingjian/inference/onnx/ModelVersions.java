/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResourceLoader;

/**
 * Versions of models beside those that the service starts with: each in a folder {@code <name>/<version>/} with a
 * {@link ModelManifest}, loaded when it is first asked for and kept. Thread-safe; closed once, after the last run has
 * ended.
 */
public final class ModelVersions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelVersions.class);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ModelRepository standard;
    private final @Nullable Path directory;
    private final OnnxProperties onnx;
    private final Map<List<String>, ModelRepository> loaded = new ConcurrentHashMap<>();

    /** The versions in a folder, or none beside the standard ones where it is null. */
    public ModelVersions(ModelRepository standard, @Nullable Path directory, OnnxProperties onnx) {
        this.standard = standard;
        this.directory = directory;
        this.onnx = onnx;
    }

    /**
     * The models with some in other versions. The result need not be closed.
     *
     * @param wanted version by name of the model
     * @throws ModelVersionUnavailableException if a version is not installed, or its files are not what its manifest says
     */
    public ModelRepository choose(Map<String, String> wanted) {
        ModelRepository chosen = standard;
        for (Map.Entry<String, String> each : new TreeMap<>(wanted).entrySet()) {
            if (!isStandard(each.getKey(), each.getValue())) {
                chosen = chosen.replacing(version(each.getKey(), each.getValue()));
            }
        }
        return chosen;
    }

    /** Whether the service starts with this version. */
    public boolean isStandard(String name, String version) {
        return standard.find(name)
                .filter(model -> model.reference().version().equals(version))
                .isPresent();
    }

    @Override
    public void close() {
        loaded.values().forEach(ModelRepository::close);
        loaded.clear();
    }

    private ModelRepository version(String name, String version) {
        Path folder = directory;
        if (folder == null
                || !PLAIN.matcher(name).matches()
                || !PLAIN.matcher(version).matches()
                || !Files.isRegularFile(manifest(folder, name, version))) {
            String installed = String.join(", ", installed(name));
            throw new ModelVersionUnavailableException(new LocalizedText(
                    "模型 " + name + " 的版本 " + version + " 没有安装（已安装：" + (installed.isEmpty() ? "无" : installed) + "）",
                    "Version " + version + " of model " + name + " is not installed (installed: "
                            + (installed.isEmpty() ? "none" : installed) + ")"));
        }
        return loaded.computeIfAbsent(List.of(name, version), key -> load(folder, name, version));
    }

    private ModelRepository load(Path folder, String name, String version) {
        Path manifest = manifest(folder, name, version);
        try {
            ModelManifest read = ModelManifest.read(Files.readAllBytes(manifest), name, version);
            ModelSource source = new ModelSource(
                    version, pinned(manifest, read.graph()), vocabulary(manifest, read.vocabulary()), false);
            return new ModelRepository(new ModelProperties(Map.of(name, source)), onnx, new FileSystemResourceLoader());
        } catch (IOException | IllegalArgumentException | ModelUnavailableException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("model", name)
                    .addKeyValue("version", version)
                    .log("an installed version of a model cannot be used");
            throw new ModelVersionUnavailableException(
                    new LocalizedText(
                            "模型 " + name + " 的版本 " + version + " 已安装但不能使用：文件缺失、损坏或与清单不符",
                            "Version " + version + " of model " + name
                                    + " is installed but cannot be used: files are missing, damaged or not those of its manifest"));
        }
    }

    private SortedSet<String> installed(String name) {
        SortedSet<String> versions = new TreeSet<>();
        standard.find(name).ifPresent(model -> versions.add(model.reference().version()));
        Path folder = directory;
        if (folder != null && PLAIN.matcher(name).matches() && Files.isDirectory(folder.resolve(name))) {
            try (Stream<Path> folders = Files.list(folder.resolve(name))) {
                folders.filter(each -> Files.isRegularFile(each.resolve("model.json")))
                        .forEach(each -> versions.add(String.valueOf(each.getFileName())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return versions;
    }

    private static Path manifest(Path directory, String name, String version) {
        return directory.resolve(name).resolve(version).resolve("model.json");
    }

    private static PinnedFile pinned(Path manifest, ModelManifest.Named named) {
        return new PinnedFile(manifest.resolveSibling(named.file()).toUri().toString(), named.sha256());
    }

    private static @Nullable PinnedFile vocabulary(Path manifest, ModelManifest.@Nullable Named named) {
        return named == null ? null : pinned(manifest, named);
    }
}
