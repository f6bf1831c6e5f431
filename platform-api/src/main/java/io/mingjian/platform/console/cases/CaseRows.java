/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rows of the list of cases for other pages; they are shown by the fragment {@code cases :: row}. */
@Component
public class CaseRows {

    private final CaseListing listing;

    CaseRows(CaseListing listing) {
        this.listing = listing;
    }

    /** The row of a case, if the tenant has it. */
    public Optional<?> find(String tenant, UUID id) {
        return listing.find(tenant, id);
    }

    /** The words that a list calls a case by, if the tenant has it. */
    public Optional<String> title(String tenant, UUID id) {
        return listing.find(tenant, id).map(CaseListing.Row::title);
    }
}
