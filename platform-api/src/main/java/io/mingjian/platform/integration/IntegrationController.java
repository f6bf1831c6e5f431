/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/integrations")
@Tag(
        name = "Integrations",
        description =
                "For administrators. Tickets of Zendesk, Jira Service Management, Zammad or any system that signs its"
                        + " JSON become cases; decisions go back as an internal comment, priority and tags.")
class IntegrationController {

    private final IntegrationAdministration integrations;

    IntegrationController(IntegrationAdministration integrations) {
        this.integrations = integrations;
    }

    @PostMapping
    @Operation(
            summary = "Make an integration",
            description = "Secrets are encrypted at rest and never shown.",
            operationId = "makeIntegration")
    @ApiResponse(responseCode = "201", description = "Made; Location names it")
    @ApiResponse(responseCode = "422", description = "Something that is not taken; detail says what is wanted")
    ResponseEntity<IntegrationView> make(@CurrentCaller Caller caller, @RequestBody IntegrationRequest request) {
        IntegrationView made = integrations.make(caller, request);
        return ResponseEntity.created(URI.create("/v1/integrations/" + made.id()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "List the tenant's integrations", operationId = "listIntegrations")
    IntegrationView.IntegrationList list(@CurrentCaller Caller caller) {
        return new IntegrationView.IntegrationList(integrations.list(caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an integration, without its secrets", operationId = "readIntegration")
    IntegrationView read(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return integrations.read(caller, id);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change, disable or enable an integration",
            description = "Members that are absent stay as they are.",
            operationId = "changeIntegration")
    IntegrationView change(
            @CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody IntegrationRequest request) {
        return integrations.change(caller, id, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete an integration and what is known of its tickets; cases stay",
            operationId = "deleteIntegration")
    void delete(@CurrentCaller Caller caller, @PathVariable UUID id) {
        integrations.delete(caller, id);
    }

    @GetMapping("/{id}/write-backs")
    @Operation(summary = "What was written to tickets, newest first", operationId = "listWriteBacks")
    IntegrationView.WriteBackList writeBacks(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return new IntegrationView.WriteBackList(integrations.writeBacks(caller, id));
    }
}
