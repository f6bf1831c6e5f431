/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.acts;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Actor;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.security.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger of privileged acts. An act is committed together with what it does, so that neither exists without
 * the other, and published after the commit. Thread-safe.
 */
@Component
public class Acts {

    /** Name of the actor where the platform acts by itself. */
    private static final String PLATFORM_API = "platform-api";

    private final Outbox outbox;
    private final Clock clock;

    Acts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records an act of a caller within the transaction that performs it, which must be one of the caller's tenant.
     *
     * @param act dotted name in lower case, such as {@code api-key.created}
     * @param subject kind and identifier, such as {@code api-key/<uuid>}; {@code case/<uuid>} also names the case
     * @param details small values, identifiers and digests, never content
     * @return identifier of the act
     * @throws IllegalStateException outside a transaction
     */
    public UUID record(Caller caller, String act, String subject, Map<String, String> details) {
        return record(caller, Act.of(act, subject, details));
    }

    /** As {@link #record(Caller, String, String, Map)}, for an act that concerns a case without being done to it. */
    public UUID record(Caller caller, Act act) {
        return add(caller.tenant(), actor(caller), act);
    }

    /** As {@link #record(Caller, Act)}, for what the platform does by itself, such as on a schedule. */
    public UUID recordOfPlatform(String tenant, Act act) {
        return add(tenant, new Actor(ActorKind.SYSTEM, PLATFORM_API, PLATFORM_API), act);
    }

    private UUID add(String tenant, Actor actor, Act act) {
        ActPerformed performed = new ActPerformed(
                Identifiers.next(),
                tenant,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                act.name(),
                act.subject(),
                act.caseId(),
                act.details());
        outbox.add(performed);
        return performed.id();
    }

    private static Actor actor(Caller caller) {
        UUID key = caller.key();
        return key == null
                ? new Actor(ActorKind.TOKEN, caller.name(), caller.name())
                : new Actor(ActorKind.KEY, key.toString(), caller.name());
    }
}
