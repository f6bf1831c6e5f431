/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.knowledge.pack.InvalidPackException;
import io.mingjian.knowledge.pack.PackFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The files of a pack while they are edited. Not thread-safe. */
final class PackText {

    static final String PACK = "pack.yaml";

    private final PackFiles base;
    private final SortedMap<String, YamlText> changed = new TreeMap<>();

    PackText(PackFiles base) {
        this.base = base;
    }

    /**
     * A file as it is by now.
     *
     * @throws InvalidPackException if the pack has no such file
     */
    YamlText file(String name) {
        YamlText known = changed.get(name);
        return known != null ? known : YamlText.parse(name, base.text(name));
    }

    /** Changes a file. */
    void edit(String name, UnaryOperator<YamlText> change) {
        changed.put(name, change.apply(file(name)));
    }

    /** The files with the changes; what was not changed is the same bytes. */
    PackFiles files() {
        SortedMap<String, byte[]> files = new TreeMap<>(base.files());
        for (Map.Entry<String, YamlText> file : changed.entrySet()) {
            files.put(file.getKey(), file.getValue().text().getBytes(StandardCharsets.UTF_8));
        }
        return new PackFiles(base.folder(), files);
    }
}
