/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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

    private final ApiKeys keys;
    private final KeyProperties properties;
    private final KeyUseProperties use;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, KeyProperties properties, KeyUseProperties use, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.use = use;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Make a key", description = "The secret is in this answer only; it is never stored.")
    ResponseEntity<ShownKey> make(@CurrentCaller Caller caller, @RequestBody KeyRequest request) {
        var made = keys.make(caller, request.checked(tenantFor(caller, request), clock.instant()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ShownKey.of(made.stored(), made.secret().text()));
    }

    @GetMapping
    @Operation(summary = "List the tenant's keys, without their secrets")
    KeyList list(@CurrentCaller Caller caller) {
        return new KeyList(keys.of(caller.tenant()).stream()
                .map(key -> ShownKey.of(key, null))
                .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key at once")
    void revoke(@CurrentCaller Caller caller, @PathVariable UUID id) {
        if (!keys.revoke(caller, id)) {
            throw unknownKey();
        }
    }

    @PostMapping("/{id}/rotation")
    @Operation(
            summary = "Give a key a new secret",
            description =
                    "The old secret stays valid for the grace period, so that clients can be changed without a gap."
                            + " The new one is in this answer only.")
    ResponseEntity<ShownKey> rotate(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Rotation asked) {
        Duration grace = asked == null || asked.grace() == null ? use.rotationGrace() : asked.grace();
        if (grace.isNegative() || grace.compareTo(KeyUseProperties.LONGEST_GRACE) > 0) {
            throw RejectedException.unprocessable(
                    "invalid-grace",
                    "Invalid grace period",
                    "A grace period of 0 to " + KeyUseProperties.LONGEST_GRACE + " is wanted; got: " + grace + ".");
        }
        var rotated = keys.rotate(caller, id, grace).orElseThrow(ApiKeyController::unknownKey);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ShownKey.of(rotated.stored(), rotated.secret().text()));
    }

    private static RejectedException unknownKey() {
        return RejectedException.notFound("unknown-key", "Unknown key", "This tenant has no such key.");
    }

    private String tenantFor(Caller caller, KeyRequest request) {
        String tenant = request.tenant() == null ? caller.tenant() : request.tenant();
        if (!tenant.equals(caller.tenant()) && !caller.tenant().equals(properties.operatorTenant())) {
            throw RejectedException.forbidden(
                    "other-tenant", "Other tenant", "Only administrators of the operator make keys for others.");
        }
        return tenant;
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
