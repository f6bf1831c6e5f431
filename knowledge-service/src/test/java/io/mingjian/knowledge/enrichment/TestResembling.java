/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.content.ContentStore;
import io.mingjian.knowledge.precedent.TestPrecedents;
import java.util.Optional;

/** What enrichment asks, before anything was decided or computed. */
final class TestResembling {

    private TestResembling() {}

    static CaseEnrichment.Resembling none(ContentStore content) {
        return new CaseEnrichment.Resembling(TestPrecedents.none(content), pack -> Optional.empty());
    }
}
