/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.knowledge.pack.InvalidPackException;
import io.mingjian.knowledge.pack.PackFiles;
import io.mingjian.knowledge.pack.PackOrigin;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.UnknownPackVersionException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes new versions of packs from typed changes. A new version judges nothing before it is activated. Thread-safe. */
@Component
public final class PackEditor {

    private final PackVersions versions;

    PackEditor(PackVersions versions) {
        this.versions = versions;
    }

    /**
     * Makes and installs a version.
     *
     * @return the version, and whether it is new here
     * @throws UnknownPackVersionException if the base is not installed
     * @throws InvalidPackException if a change cannot be made, or the changed pack is none, with the place
     */
    public PackVersions.Installed make(String pack, EditRequest request) {
        PackFiles base = versions.files(pack, request.base())
                .orElseThrow(() -> new UnknownPackVersionException(pack, request.base()));
        PackOrigin origin = new PackOrigin(request.base(), request.by(), request.note(), request.stated());
        return versions.install(edited(base, request), origin);
    }

    static PackFiles edited(PackFiles base, EditRequest request) {
        PackText text = new PackText(base);
        text.edit(PackText.PACK, yaml -> yaml.replace(List.of("version"), YamlScalars.version(request.version())));
        request.changes().forEach(change -> change.apply(text));
        return text.files();
    }
}
