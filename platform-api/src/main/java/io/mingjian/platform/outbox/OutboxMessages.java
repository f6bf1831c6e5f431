/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages still to be published, oldest first; deleted once the broker has acknowledged them. */
interface OutboxMessages extends Repository<OutboxMessage, UUID> {

    OutboxMessage save(OutboxMessage message);

    /** Locks and returns the oldest messages that no other relay holds. */
    @Query(
            value = "select * from outbox order by occurred_at, id limit :limit for update skip locked",
            nativeQuery = true)
    List<OutboxMessage> lockOldest(int limit);

    @Modifying
    @Query("delete from OutboxMessage message where message.id in :ids")
    void deleteAll(List<UUID> ids);

    long count();
}
