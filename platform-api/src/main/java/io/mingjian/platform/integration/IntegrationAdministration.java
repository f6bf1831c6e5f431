/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.integration.IntegrationView.WriteBackView;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Integrations as administrators work on them; every change is an act in the ledger. */
@Component
class IntegrationAdministration {

    private static final int SHOWN = 100;
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 512;

    private final IntegrationStore store;
    private final IntegrationBox box;
    private final Acts acts;
    private final IntegrationProperties properties;

    IntegrationAdministration(IntegrationStore store, IntegrationBox box, Acts acts, IntegrationProperties properties) {
        this.store = store;
        this.box = box;
        this.acts = acts;
        this.properties = properties;
    }

    List<IntegrationView> list(Caller caller) {
        return in(caller, () -> store.integrations().findAllByOrderById().stream()
                .map(this::view)
                .toList());
    }

    IntegrationView read(Caller caller, UUID id) {
        return in(caller, () -> view(require(id)));
    }

    IntegrationView make(Caller caller, IntegrationRequest request) {
        IntegrationKind kind = IntegrationRules.kind(request.kind());
        IntegrationSettings settings = new IntegrationRules(kind, properties.allowHttp()).settings(request, null);
        UUID id = Identifiers.next();
        IntegrationSecrets secrets = secrets(kind, settings, request, null);
        return in(caller, () -> {
            if (store.integrations().count() >= properties.maxPerTenant()) {
                throw IntegrationRules.invalid("A tenant may have " + properties.maxPerTenant() + " integrations.");
            }
            IntegrationRecord made = new IntegrationRecord(
                    id, caller.tenant(), kind, store.clock().instant());
            made.change(settings, box.seal(id, secrets), !Boolean.FALSE.equals(request.enabled()));
            store.integrations().save(made);
            record(caller, "integration.created", made);
            return view(made);
        });
    }

    IntegrationView change(Caller caller, UUID id, IntegrationRequest request) {
        return in(caller, () -> {
            IntegrationRecord found = require(id);
            if (request.kind() != null && !request.kind().equals(found.kind().name())) {
                throw IntegrationRules.invalid("The kind cannot be changed; make another integration.");
            }
            IntegrationSecrets before = box.open(found).secrets();
            IntegrationSettings settings =
                    new IntegrationRules(found.kind(), properties.allowHttp()).settings(request, found.settings());
            IntegrationSecrets secrets = secrets(found.kind(), settings, request, before);
            found.change(
                    settings, box.seal(id, secrets), Objects.requireNonNullElse(request.enabled(), found.isEnabled()));
            if (request.out() != null) {
                found.actAs(null);
            }
            record(caller, "integration.changed", found);
            return view(found);
        });
    }

    void delete(Caller caller, UUID id) {
        in(caller, () -> {
            record(caller, "integration.deleted", require(id));
            store.writeBacks().deleteOf(id);
            store.cases().deleteOf(id);
            store.deliveries().deleteOf(id);
            store.integrations().deleteById(id);
            return Boolean.TRUE;
        });
    }

    List<WriteBackView> writeBacks(Caller caller, UUID id) {
        return in(caller, () -> {
            require(id);
            return store.writeBacks().findByIntegrationIdOrderByIdDesc(id, Limit.of(SHOWN)).stream()
                    .map(each -> WriteBackView.of(
                            each, store.cases().findById(each.ticketCaseId()).orElseThrow()))
                    .toList();
        });
    }

    private static IntegrationSecrets secrets(
            IntegrationKind kind,
            IntegrationSettings settings,
            IntegrationRequest request,
            @Nullable IntegrationSecrets before) {
        IntegrationRequest.Out out = request.out();
        String user = out == null || out.user() == null ? before == null ? null : before.user() : out.user();
        String token = out == null || out.token() == null ? before == null ? null : before.token() : out.token();
        boolean namesUser = user != null && !user.isBlank();
        if (settings.writeBack() != null && (token == null || !namesUser && kind != IntegrationKind.ZAMMAD)) {
            throw IntegrationRules.invalid("Write-backs want out.token and, but for Zammad, out.user.");
        }
        return new IntegrationSecrets(
                signing(request.signingSecret(), before), plain("out.user", user), plain("out.token", token));
    }

    private static String signing(@Nullable String asked, @Nullable IntegrationSecrets before) {
        if (asked == null && before != null) {
            return before.signing();
        }
        if (asked == null || asked.length() < SHORTEST_SECRET || asked.length() > LONGEST_SECRET) {
            throw IntegrationRules.invalid(
                    "A signingSecret of " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " characters is wanted.");
        }
        return asked;
    }

    private static @Nullable String plain(String what, @Nullable String text) {
        if (text != null && (text.length() > 4 * LONGEST_SECRET || text.chars().anyMatch(Character::isISOControl))) {
            throw IntegrationRules.invalid(what + " is too long or has control characters.");
        }
        return text;
    }

    private void record(Caller caller, String act, IntegrationRecord integration) {
        acts.record(
                caller,
                act,
                "integration/" + integration.getId(),
                Map.of(
                        "kind",
                        integration.kind().name(),
                        "pack",
                        integration.settings().pack(),
                        "enabled",
                        Boolean.toString(integration.isEnabled())));
    }

    private IntegrationView view(IntegrationRecord record) {
        return IntegrationView.of(record, box.open(record).secrets().hasCredentials());
    }

    private <T> T in(Caller caller, Supplier<T> work) {
        return store.transactions().in(caller.tenant(), work);
    }

    private IntegrationRecord require(UUID id) {
        return store.integrations()
                .findById(id)
                .orElseThrow(() -> RejectedException.notFound(
                        "unknown-integration", "Unknown integration", "This tenant has no such integration."));
    }
}
