/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Erases decided cases whose retention period has ended: that of the live version of their pack, else that of the
 * configuration. A sweep takes a bounded number of cases; the next goes on. Cases on legal hold are left alone.
 */
@Component
class Retention {

    private static final Logger LOGGER = LoggerFactory.getLogger(Retention.class);

    private final TenantTransactions transactions;
    private final Cases cases;
    private final Erasures erasures;
    private final RetentionProperties properties;
    private final RetentionTools tools;

    Retention(
            TenantTransactions transactions,
            Cases cases,
            Erasures erasures,
            RetentionProperties properties,
            RetentionTools tools) {
        this.transactions = transactions;
        this.cases = cases;
        this.erasures = erasures;
        this.properties = properties;
        this.tools = tools;
    }

    /** Erases what is due; returns how many cases it erased. */
    int sweep() {
        List<String> tenants = transactions.in(TenantTransactions.PLATFORM, cases::findTenants);
        return tenants.stream().mapToInt(this::sweep).sum();
    }

    private int sweep(String tenant) {
        List<String> packs = transactions.in(tenant, cases::findPacks);
        return packs.stream().mapToInt(pack -> sweep(tenant, pack)).sum();
    }

    /** A pack whose period cannot be told now must not hold up the others, nor have its cases erased too early. */
    private int sweep(String tenant, String pack) {
        try {
            return period(pack).map(period -> sweep(tenant, pack, period)).orElse(0);
        } catch (ContentStoreException | MalformedContractException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("pack", pack).log("nothing of a pack is erased for now");
            return 0;
        }
    }

    private int sweep(String tenant, String pack, Period period) {
        Instant before =
                tools.clock().instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
        List<UUID> due = transactions.in(
                tenant, () -> cases.findIdsDecidedBefore(pack, before, Limit.of(properties.batchSize())));
        Caller platform = new Caller(null, "platform-api", tenant, Set.of());
        ErasureRequest request = new ErasureRequest(
                platform, Origin.RETENTION, "kept for " + period + " after the decision, as pack " + pack + " says");
        return (int) due.stream().filter(id -> erased(request, id)).count();
    }

    private boolean erased(ErasureRequest request, UUID id) {
        try {
            erasures.erase(request, id);
            return true;
        } catch (RejectedException e) {
            LOGGER.atInfo()
                    .addKeyValue("case", id)
                    .addKeyValue("code", e.code())
                    .log("a case is kept longer");
            return false;
        }
    }

    private Optional<Period> period(String pack) {
        Optional<Period> own = tools.packs()
                .find(pack)
                .map(live -> tools.content().get(ContentStore.PLATFORM, live.policy()))
                .map(policy -> ContractJson.read(policy, PackPolicy.class).retention())
                .map(Period::parse);
        return own.or(() -> Optional.ofNullable(properties.period()));
    }

    /** What retention needs besides the tables. */
    @Component
    record RetentionTools(InstalledPacks packs, ContentStore content, Clock clock) {}
}
