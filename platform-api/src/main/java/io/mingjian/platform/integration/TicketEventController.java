/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.problem.RejectedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/integrations/{id}/events")
@Tag(name = "Integrations")
class TicketEventController {

    private final TicketIntake intake;
    private final EventLimit limit;
    private final int maxBody;

    TicketEventController(TicketIntake intake, EventLimit limit, IntegrationProperties properties) {
        this.intake = intake;
        this.limit = limit;
        this.maxBody =
                (int) Math.min(Integer.MAX_VALUE - 8, properties.maxBody().toBytes());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            summary = "Tell of a ticket; for ticket systems",
            description = "Authenticated by the system's own signature over the raw body, not by a key.",
            operationId = "tellOfTicket")
    @ApiResponse(responseCode = "202", description = "Taken; outcome says whether a case was made")
    @ApiResponse(responseCode = "401", description = "No integration has signed this, or it was signed long ago")
    @ApiResponse(responseCode = "409", description = "This delivery was taken before")
    @ApiResponse(responseCode = "413", description = "Body over the limit")
    @ApiResponse(responseCode = "422", description = "No event of this system, or a case that is not acceptable")
    @ApiResponse(responseCode = "429", description = "Too many events of this integration")
    @ApiResponse(responseCode = "503", description = "Not now; see Retry-After")
    Taken take(
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (!limit.allows(id)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw TicketProblem.tooOften();
        }
        byte[] body = request.getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody) {
            throw RejectedException.tooLarge(
                    "body-too-large", "Body too large", "An event of at most " + maxBody + " bytes is wanted.");
        }
        return intake.take(id, headers, body);
    }
}
