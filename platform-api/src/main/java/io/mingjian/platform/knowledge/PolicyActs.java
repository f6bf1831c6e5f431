/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Performs changes of packs and facts, each of which is a privileged act.
 *
 * <p>The change is made by knowledge-service within a transaction of this service, so that a change is not even begun
 * while the act could not be recorded, and an act is recorded only of a change that was made.
 */
@Component
class PolicyActs {

    private static final int LONGEST_NAME = 200;

    private final TenantTransactions transactions;
    private final Acts acts;

    PolicyActs(TenantTransactions transactions, Acts acts) {
        this.transactions = transactions;
        this.acts = acts;
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

    private void record(Caller caller, Act act) {
        acts.record(caller, act.name(), act.subject(), act.details());
    }

    /** The name under which a caller's changes are known, of up to 200 characters. */
    static String nameOf(Caller caller) {
        String name = caller.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
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
