/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/api-keys")
@Tag(name = "API keys", description = "For administrators")
class ApiKeyController {

    private final KeyAdministration keys;

    ApiKeyController(KeyAdministration keys) {
        this.keys = keys;
    }

    @PostMapping
    @Operation(
            summary = "Make a key",
            description = "The secret is in this answer only; it is never stored.",
            operationId = "makeKey")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "422", description = "The key cannot be made so")
    ResponseEntity<ShownKey> make(@CurrentCaller Caller caller, @RequestBody KeyRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(keys.make(caller, request));
    }

    @GetMapping
    @Operation(summary = "List the tenant's keys, without their secrets", operationId = "listKeys")
    KeyList list(@CurrentCaller Caller caller) {
        return new KeyList(keys.list(caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key at once", operationId = "revokeKey")
    void revoke(@CurrentCaller Caller caller, @PathVariable UUID id) {
        keys.revoke(caller, id);
    }

    @PostMapping("/{id}/rotation")
    @Operation(
            summary = "Give a key a new secret",
            description =
                    "The old secret stays valid for the grace period, so that clients can be changed without a gap."
                            + " The new one is in this answer only.",
            operationId = "rotateKey")
    ResponseEntity<ShownKey> rotate(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Rotation asked) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(keys.rotate(caller, id, asked == null ? null : asked.grace()));
    }

    /**
     * How a key is to be rotated.
     *
     * @param grace how long the old secret stays valid, such as {@code PT1H}, 0 to 30 days; a day when absent
     */
    record Rotation(@Nullable Duration grace) {}

    /** The keys of a tenant. */
    record KeyList(List<ShownKey> keys) {}
}
