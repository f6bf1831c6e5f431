/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.platform.mapping.CaseField;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of listings over Kafka. Who may write to the topic is Kafka's access control's business: whoever may, submits.
 *
 * @param enabled whether listings are taken
 * @param submittedTopic topic that is read; its name with {@code .dlt} gets what cannot be taken
 * @param decidedTopic topic that decisions go to
 * @param group consumer group
 * @param createTopics whether missing topics are created
 * @param tenant owner of listings whose record names none
 * @param tenants other tenants that a record's header {@code mingjian-tenant} may name; none by default
 * @param pack pack of listings that name none, themselves or by header {@code mingjian-pack}, or null
 * @param fields how another system's listings are mapped; the platform's own format when empty
 * @param longestPause longest pause while the intake is full, doubled up to it from a second on
 * @param pollInterval how often decisions are looked for
 */
@ConfigurationProperties("mingjian.listings")
record ListingProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("mingjian.listings.submitted.v1") String submittedTopic,
        @DefaultValue("mingjian.listings.decided.v1") String decidedTopic,
        @DefaultValue("platform-api/listings") String group,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("default") String tenant,
        @DefaultValue List<String> tenants,
        @Nullable String pack,
        @DefaultValue List<Field> fields,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("1s") Duration pollInterval) {

    ListingProperties {
        tenants = List.copyOf(tenants);
        fields = List.copyOf(fields);
        if (!TenantTransactions.isTenant(tenant) || !tenants.stream().allMatch(TenantTransactions::isTenant)) {
            throw new IllegalArgumentException("mingjian.listings.tenant and tenants must be names of tenants");
        }
        boolean mapsId = fields.isEmpty()
                || fields.stream().anyMatch(field -> field.target().kind() == CaseField.Kind.EXTERNAL_ID);
        if (!mapsId) {
            throw new IllegalArgumentException("mingjian.listings.fields must map a member to `id`");
        }
        if (pollInterval.isZero() || pollInterval.isNegative() || longestPause.toMillis() < 1000) {
            throw new IllegalArgumentException("pollInterval must be positive and longestPause at least a second");
        }
    }

    /**
     * Where one member of another system's listing goes.
     *
     * @param from names of members from the outside in, with full stops between them, such as {@code item.title}
     * @param to a field as of {@link CaseField}, such as {@code text.title}
     */
    record Field(String from, String to) {

        Field {
            CaseField.parse(to);
        }

        CaseField target() {
            return CaseField.parse(to);
        }
    }
}
