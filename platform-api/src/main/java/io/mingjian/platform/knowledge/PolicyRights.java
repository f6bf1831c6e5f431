/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may change what all tenants share. Roles are checked before, by the security of the path. */
@Component
public class PolicyRights {

    private final String operatorTenant;

    PolicyRights(@Value("${mingjian.platform.operator-tenant:default}") String operatorTenant) {
        this.operatorTenant = operatorTenant;
    }

    /** Whether a caller is the operator's. */
    public boolean isOperator(Caller caller) {
        return caller.tenant().equals(operatorTenant);
    }

    /**
     * Lets the operator's callers pass.
     *
     * @throws RejectedException 403 for callers of another tenant
     */
    void requireOperator(Caller caller) {
        if (!isOperator(caller)) {
            throw RejectedException.forbidden(
                    "other-tenant",
                    "Other tenant",
                    "Packs are shared by all tenants; only policy editors and administrators of the operator change them.");
        }
    }
}
