/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file of a case, by reference. */
@Entity
@Immutable
@Table(name = "attachments")
public class AttachmentRecord extends TenantOwned {

    private UUID caseId;
    private String name;
    private String mediaType;
    private String sha256;
    private long size;

    @Nullable
    private UUID contentKey;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AttachmentRecord() {}

    /** An attachment of an accepted case. */
    public AttachmentRecord(Case subject, Attachment attachment) {
        super(Identifiers.next(), subject.tenant());
        this.caseId = subject.id();
        this.name = attachment.name();
        this.mediaType = attachment.mediaType();
        this.sha256 = attachment.content().sha256();
        this.size = attachment.content().size();
        this.contentKey = attachment.content().key();
    }

    /** The case. */
    public UUID caseId() {
        return caseId;
    }

    /** The attachment in the language of the ring. */
    public Attachment attachment() {
        return new Attachment(name, mediaType, new ContentReference(sha256, size, contentKey));
    }
}
