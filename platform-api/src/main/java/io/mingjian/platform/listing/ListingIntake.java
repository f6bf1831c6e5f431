/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.intake.AcceptedCase;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes one listing in as a case. Idempotent on identifier and version: a record that comes twice, also across a crash
 * between case and note, makes one case and one decision.
 */
class ListingIntake implements MessageListener<String, byte[]> {

    private final ListingReader reader;
    private final Intake intake;
    private final TenantTransactions transactions;
    private final Listings listings;
    private final Clock clock;

    ListingIntake(
            ListingReader reader, Intake intake, TenantTransactions transactions, Listings listings, Clock clock) {
        this.reader = reader;
        this.intake = intake;
        this.transactions = transactions;
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        Listing listing = reader.read(record);
        Caller caller = new Caller(null, "listings topic", listing.tenant(), Set.of(Role.SUBMITTER));
        AcceptedCase accepted = intake.accept(new SubmissionRequest(
                Intake.newCaseId(), caller, listing.submission(), List.of(), listing.idempotencyKey(), null));
        transactions.run(
                listing.tenant(),
                () -> listings.add(new Listings.Row(Identifiers.next(), listing, accepted.id(), clock.instant())));
    }
}
