/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.platform.cases.DataSubjects;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Erasure", description = "For administrators")
class ErasureController {

    private static final int LONGEST_SUBJECT = 200;

    private final Erasures erasures;
    private final DataSubjects subjects;

    ErasureController(Erasures erasures, DataSubjects subjects) {
        this.erasures = erasures;
        this.subjects = subjects;
    }

    @PostMapping("/cases/{id}/erasure")
    @Operation(
            summary = "Erase what a case said",
            description = "Destroys the case's content key: texts, pictures, what was perceived and how it was reasoned"
                    + " can never be read again. The decision stays in the ledger, and its proof still verifies.",
            operationId = "eraseCase")
    @ApiResponse(responseCode = "200", description = "Erased, now or before; names the receipt in the ledger")
    @ApiResponse(responseCode = "404", description = "This tenant has no such case")
    @ApiResponse(responseCode = "409", description = "A run is under way, or a legal hold is on the case")
    ErasureView erase(@CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody Reason reason) {
        return erasures.erase(new ErasureRequest(caller, Origin.CASE, reason.checked()), id);
    }

    @PostMapping("/subjects/erasure")
    @Operation(
            summary = "Erase all cases about somebody",
            description = "Erases every case that was submitted with this subject, except those that a legal hold or a"
                    + " run under way keeps; those are named, and the request may be repeated.",
            operationId = "eraseSubject")
    SubjectErasure eraseSubject(@CurrentCaller Caller caller, @RequestBody SubjectReason wanted) {
        ErasureRequest request = new ErasureRequest(caller, Origin.SUBJECT, Reason.checked(wanted.reason()));
        List<ErasureView> erased = new ArrayList<>();
        List<KeptCase> kept = new ArrayList<>();
        for (UUID id : erasures.about(caller.tenant(), subjects.digest(caller.tenant(), wanted.checkedSubject()))) {
            try {
                erased.add(erasures.erase(request, id));
            } catch (RejectedException e) {
                kept.add(new KeptCase(id, e.code(), String.valueOf(e.getMessage())));
            }
        }
        return new SubjectErasure(erased, kept);
    }

    /**
     * Whom it is about, and why.
     *
     * @param subject as it was submitted
     */
    record SubjectReason(@Nullable String subject, @Nullable String reason) {

        String checkedSubject() {
            if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
                throw RejectedException.unprocessable(
                        "invalid-subject",
                        "Invalid subject",
                        "A subject of 1 to " + LONGEST_SUBJECT + " characters is wanted.");
            }
            return subject;
        }
    }

    /**
     * What became of the cases about somebody.
     *
     * @param erased cases whose content is gone
     * @param kept cases that something keeps
     */
    record SubjectErasure(List<ErasureView> erased, List<KeptCase> kept) {}

    /**
     * A case that was not erased.
     *
     * @param code what keeps it: {@code legal-hold}, {@code run-under-way}, …
     */
    record KeptCase(UUID caseId, String code, String detail) {}
}
