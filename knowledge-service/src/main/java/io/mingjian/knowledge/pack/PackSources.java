/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds packs: those on the class path under {@code packs/}, and those in a directory, which win by name. */
public final class PackSources {

    private static final String ROOT = "packs/";

    private PackSources() {}

    /**
     * All packs, by folder name.
     *
     * @param directory folder with one pack per sub-folder, or null
     */
    public static List<PackFiles> find(@Nullable Path directory) {
        SortedMap<String, PackFiles> packs = new TreeMap<>();
        bundled().forEach(pack -> packs.put(pack.folder(), pack));
        if (directory != null) {
            inDirectory(directory).forEach(pack -> packs.put(pack.folder(), pack));
        }
        return List.copyOf(packs.values());
    }

    /** The packs in a directory, one per sub-folder. */
    static List<PackFiles> inDirectory(Path directory) {
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .map(PackFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("mingjian.knowledge.packs-directory cannot be read: " + directory, e);
        }
    }

    /** The packs on the class path, by name. */
    static List<PackFiles> bundled() {
        SortedMap<String, SortedMap<String, byte[]>> packs = new TreeMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(PackSources.class.getClassLoader());
            for (Resource resource : resolver.getResources("classpath*:" + ROOT + "*/**")) {
                String address = resource.getURL().toString();
                if (resource.isReadable() && !address.endsWith("/")) {
                    String path = address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                    int slash = path.indexOf('/');
                    packs.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                            .put(path.substring(slash + 1), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packs.entrySet().stream()
                .map(pack -> new PackFiles(pack.getKey(), pack.getValue()))
                .toList();
    }
}
