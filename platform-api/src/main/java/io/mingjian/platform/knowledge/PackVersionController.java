/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/packs")
@Tag(name = "Pack versions", description = PackVersionController.ABOUT)
class PackVersionController {

    static final String ABOUT =
            "Which versions of a pack are installed, and how that is changed. Packs are shared by all"
                    + " tenants: policy editors and administrators of the operator change them.";

    private static final String ZIP = "application/zip";

    private final PackVersions versions;
    private final SubmissionReader reader;

    PackVersionController(PackVersions versions, SubmissionReader reader) {
        this.versions = versions;
        this.reader = reader;
    }

    @GetMapping(path = "/{name}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the installed versions of a pack, oldest first", operationId = "listPackVersions")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = PackViews.Installations.class),
                            examples = @ExampleObject(KnowledgeExamples.VERSIONS)))
    PackViews.Installations versions(@CurrentCaller Caller caller, @PathVariable String name) {
        return versions.of(caller, name);
    }

    @GetMapping(path = "/{name}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read what an editor can change of a version",
            description =
                    "Losses, budget, operators with their parameters, lexicons, and hypotheses with their priors.",
            operationId = "readPackVersion")
    PackViews.Contents contents(@CurrentCaller Caller caller, @PathVariable String name, @PathVariable String version) {
        return versions.contents(caller, name, version);
    }

    @GetMapping(path = "/{name}/versions/{version}/archive", produces = ZIP)
    @Operation(summary = "Download the files of a version", operationId = "downloadPackVersion")
    ResponseEntity<byte[]> archive(
            @CurrentCaller Caller caller, @PathVariable String name, @PathVariable String version) {
        byte[] zip = versions.archive(caller, name, version);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(name + "-" + version + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(PackVersions.ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(zip);
    }

    @PostMapping(consumes = ZIP, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Install a pack",
            description =
                    "A zip archive of the pack's files, at its root or in one folder, of up to 8 MiB. A pack that is"
                            + " refused changes nothing; the problem names `file`, `line` and `path`.",
            operationId = "installPack")
    @ApiResponse(
            responseCode = "201",
            description = "Installed",
            content =
                    @Content(
                            schema = @Schema(implementation = PackViews.Version.class),
                            examples = @ExampleObject(KnowledgeExamples.VERSION)))
    @ApiResponse(responseCode = "200", description = "The same bytes were installed before")
    @ApiResponse(responseCode = "409", description = "The version was installed with other bytes")
    @ApiResponse(responseCode = "422", description = "The pack is refused, with the place")
    ResponseEntity<PackViews.Version> install(
            @CurrentCaller Caller caller,
            @Parameter(description = "whether the version judges at once") @RequestParam(defaultValue = "true")
                    boolean activate,
            @RequestBody byte[] archive) {
        return plain(versions.install(caller, archive, activate));
    }

    @PostMapping(path = "/{name}/versions/{version}/activate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make an installed version judge",
            description = "An earlier version too: that is how a version is rolled back.",
            operationId = "activatePackVersion")
    PackViews.Version activate(@CurrentCaller Caller caller, @PathVariable String name, @PathVariable String version) {
        return versions.activate(caller, name, version);
    }

    @PostMapping(
            path = "/{name}/edits",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a new version by changes of an installed one",
            description = "The new version is installed and does not judge yet, so that it can run in shadow or be"
                    + " back-tested first. Comments and the order of the files stay. Changes that give no valid pack are"
                    + " refused like any pack, with `file`, `line` and `path`.",
            operationId = "editPack",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PackEdits.class),
                                            examples = @ExampleObject(KnowledgeExamples.EDITS))))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            schema = @Schema(implementation = PackViews.Version.class),
                            examples = @ExampleObject(KnowledgeExamples.VERSION)))
    @ApiResponse(responseCode = "200", description = "The same version was made before")
    @ApiResponse(responseCode = "409", description = "The version was installed with other bytes")
    @ApiResponse(responseCode = "422", description = "The changes cannot be made, with the place")
    ResponseEntity<PackViews.Version> edit(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @Parameter(hidden = true) @RequestBody byte[] body) {
        return plain(versions.edit(caller, name, reader.read(body, PackEdits.class, "list of changes")));
    }

    /** Without the other service's headers. */
    private static ResponseEntity<PackViews.Version> plain(ResponseEntity<PackViews.Version> answer) {
        return ResponseEntity.status(answer.getStatusCode()).body(Knowledge.body(answer));
    }
}
