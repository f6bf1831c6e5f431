/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Installed versions of packs, and how that is changed. Packs are shared by all tenants: only the operator's callers change
 * them, and each change is an act. Every call asks knowledge-service, and ends in a
 * {@link io.mingjian.platform.services.ServiceProblemException} where that refuses or cannot be reached.
 */
@Component
public class PackVersions {

    static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private static final int LARGEST_ARCHIVE = 8 << 20;
    private static final ParameterizedTypeReference<List<PackViews.Installation>> INSTALLATIONS =
            new ParameterizedTypeReference<>() {};

    private final Knowledge knowledge;
    private final PolicyRights rights;
    private final PolicyActs acts;

    PackVersions(Knowledge knowledge, PolicyRights rights, PolicyActs acts) {
        this.knowledge = knowledge;
        this.rights = rights;
        this.acts = acts;
    }

    /** The installed versions of a pack, oldest first. */
    public PackViews.Installations of(Caller caller, String name) {
        return new PackViews.Installations(
                knowledge.get(caller, KnowledgePath.of("/v1/packs/{name}/versions", name), INSTALLATIONS));
    }

    /** What an editor can change of a version. */
    public PackViews.Contents contents(Caller caller, String name, String version) {
        return knowledge.get(caller, version("", name, version), PackViews.Contents.class);
    }

    /** The files of a version as a zip archive. */
    byte[] archive(Caller caller, String name, String version) {
        return knowledge.get(caller, version("/archive", name, version), byte[].class);
    }

    /**
     * Installs a pack from a zip archive.
     *
     * @throws RejectedException 403 for callers of another tenant, 413 above 8 MiB
     */
    ResponseEntity<PackViews.Version> install(Caller caller, byte[] archive, boolean activate) {
        rights.requireOperator(caller);
        if (archive.length > LARGEST_ARCHIVE) {
            throw RejectedException.tooLarge(
                    "archive-too-large", "Archive too large", "An archive may have " + LARGEST_ARCHIVE + " bytes.");
        }
        KnowledgePath path = KnowledgePath.of("/v1/packs").with("activate", activate);
        return acts.perform(
                caller,
                () -> knowledge.post(caller, path, new Knowledge.Content(ZIP, archive), PackViews.Version.class),
                made -> act("pack.installed", Knowledge.body(made), Map.of("activated", Boolean.toString(activate))));
    }

    /**
     * Makes an installed version judge, an earlier one too.
     *
     * @throws RejectedException 403 for callers of another tenant
     */
    public PackViews.Version activate(Caller caller, String name, String version) {
        rights.requireOperator(caller);
        return acts.perform(
                caller,
                () -> Knowledge.body(
                        knowledge.post(caller, version("/activate", name, version), PackViews.Version.class)),
                live -> act("pack.activated", live, Map.of()));
    }

    /**
     * Makes a new version by changes of an installed one; it does not judge yet.
     *
     * @return 201, or 200 where the same version was made before
     * @throws RejectedException 403 for callers of another tenant
     */
    public ResponseEntity<PackViews.Version> edit(Caller caller, String name, PackEdits edits) {
        rights.requireOperator(caller);
        Knowledge.Content content = Knowledge.Content.json(edits.by(PolicyActs.nameOf(caller)));
        return acts.perform(
                caller,
                () -> knowledge.post(
                        caller, KnowledgePath.of("/v1/packs/{name}/edits", name), content, PackViews.Version.class),
                made -> act("pack.edited", Knowledge.body(made), Map.of("base", String.valueOf(edits.base()))));
    }

    private static KnowledgePath version(String ending, String name, String version) {
        return KnowledgePath.of("/v1/packs/{name}/versions/{version}" + ending, name, version);
    }

    private static PolicyActs.Act act(String name, PackViews.Version version, Map<String, String> more) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("version", version.pack().version());
        details.put("digest", version.pack().digest());
        return new PolicyActs.Act(name, "pack/" + version.pack().name(), details);
    }
}
