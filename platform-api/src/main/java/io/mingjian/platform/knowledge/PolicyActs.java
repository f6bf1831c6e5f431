/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Performs changes of packs and facts, each of which is a privileged act.
 *
 * <p>The change is made by knowledge-service within a transaction of this service, so that a change is not even begun
 * while the act could not be recorded, and an act is recorded only of a change that was made.
 */
@Component
class PolicyActs {

    private static final Logger LOGGER = LoggerFactory.getLogger(PolicyActs.class);

    private final TenantTransactions transactions;

    PolicyActs(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Makes a change and records it.
     *
     * @param act what was done, told from what came of it
     */
    <T> T perform(Caller caller, Supplier<T> change, Function<T, Act> act) {
        return transactions.in(caller.tenant(), () -> {
            T result = change.get();
            record(caller, act.apply(result));
            return result;
        });
    }

    /** As {@link #perform(Caller, Supplier, Function)}, for a change without a result. */
    void perform(Caller caller, Runnable change, Act act) {
        perform(
                caller,
                () -> {
                    change.run();
                    return act;
                },
                Function.identity());
    }

    /** The one place from which acts on packs and facts go to the ledger. */
    private static void record(Caller caller, Act act) {
        LOGGER.atInfo()
                .addKeyValue("act", act.name())
                .addKeyValue("subject", act.subject())
                .addKeyValue("by", nameOf(caller))
                .log("policy was changed");
    }

    /** The name under which a caller's changes are known. */
    static String nameOf(Caller caller) {
        return "api-key/" + caller.key();
    }

    /**
     * What was done.
     *
     * @param name dotted name, such as {@code pack.activated}
     * @param subject kind and identifier of what was changed, such as {@code pack/ecommerce-compliance}
     * @param details small values, identifiers and digests
     */
    record Act(String name, String subject, Map<String, String> details) {

        Act {
            details = Map.copyOf(details);
        }
    }
}
