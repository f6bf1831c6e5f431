/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit.web;

import io.mingjian.knowledge.edit.EditRequest;
import io.mingjian.knowledge.edit.MalformedEditException;
import io.mingjian.knowledge.edit.PackEditor;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.web.PackSummary;
import io.mingjian.ring.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** New versions from changes. */
@RestController
class PackEditController {

    private final PackEditor editor;

    PackEditController(PackEditor editor) {
        this.editor = editor;
    }

    /** Makes a version that judges nothing yet. */
    @PostMapping(path = "/v1/packs/{name}/edits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PackSummary> edit(@PathVariable String name, @RequestBody byte[] body) {
        PackVersions.Installed made = editor.make(name, EditRequest.read(body));
        return ResponseEntity.status(made.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PackSummary.of(made.pack()));
    }

    @ExceptionHandler
    ProblemDetail handle(MalformedEditException malformed) {
        ProblemDetail problem =
                Problems.of(HttpStatus.BAD_REQUEST, "edit-malformed", "Changes malformed", malformed.getMessage());
        problem.setProperty("path", malformed.path());
        return problem;
    }
}
