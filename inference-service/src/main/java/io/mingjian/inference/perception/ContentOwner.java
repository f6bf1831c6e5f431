/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import java.util.UUID;

/**
 * Whose content is perceived.
 *
 * @param tenant owner of the case
 * @param caseId the case, under whose content key everything made from it is stored
 */
record ContentOwner(String tenant, UUID caseId) {

    ContentReference put(ContentStore content, byte[] bytes) {
        return content.put(tenant, caseId, bytes);
    }
}
