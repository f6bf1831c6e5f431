/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

/** Cases as tests need them; each has a new identifier. */
public final class Cases {

    /** The tenant of cases that do not say otherwise. */
    public static final String TENANT = "acme";

    private Cases() {}

    /** A product listing with a title, judged by pack {@code ecommerce-compliance}. */
    public static CaseBuilder listing(String title) {
        return new CaseBuilder("ecommerce-compliance", "zh-CN").text("title", title);
    }

    /** A customer's ticket with a description, judged by pack {@code ticket-triage}. */
    public static CaseBuilder ticket(String description) {
        return new CaseBuilder("ticket-triage", "zh-CN").text("description", description);
    }
}
