/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Attachments of the current transaction's tenant. */
public interface Attachments extends Repository<AttachmentRecord, UUID> {

    /** Adds attachments. */
    void saveAll(Iterable<AttachmentRecord> attachments);

    /** The attachment of that name, if the case has it. */
    Optional<AttachmentRecord> findByCaseIdAndName(UUID caseId, String name);
}
