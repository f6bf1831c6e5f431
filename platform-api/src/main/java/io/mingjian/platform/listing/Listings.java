/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Listings of the current transaction's tenant; of every tenant for the platform itself. */
interface Listings extends Repository<ListingRecord, UUID> {

    /** Notes a version of a listing unless it is known. */
    @Modifying
    @Query(value = """
                    insert into listings (id, tenant, listing_id, version, record_key, case_id, received_at)
                    values (:#{#row.id()}, :#{#row.listing().tenant()}, :#{#row.listing().id()},
                            :#{#row.listing().version()}, :#{#row.listing().key()}, :#{#row.caseId()}, :#{#row.at()})
                    on conflict (tenant, listing_id, version) do nothing""", nativeQuery = true)
    int add(Row row);

    /** A listing with its case. */
    record Row(UUID id, Listing listing, UUID caseId, Instant at) {}

    /** Tenants with listings whose decision has not gone back. */
    @Query("select distinct listing.tenant from ListingRecord listing where listing.publishedAt is null")
    List<String> waitingTenants();

    /** Locks and returns listings that are decided, that no other instance holds, and whose decision has not gone back. */
    @Query(value = """
                    select listings.* from listings join cases on cases.id = listings.case_id
                    where listings.published_at is null and cases.status = 'DECIDED'
                    order by listings.id limit :limit for update of listings skip locked""", nativeQuery = true)
    List<ListingRecord> lockDecided(int limit);
}
