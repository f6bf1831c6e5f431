/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportPropertiesTest {

    @Test
    void takesWhatTheDatabaseKnows() {
        ExportProperties properties = of(
                "DECISION_VISIBILITY_CONTENT_REMOVED",
                "SOURCE_TRUSTED_FLAGGER",
                List.of("DE"),
                Map.of("alcohol", "STATEMENT_CATEGORY_PROTECTION_OF_MINORS"));

        assertThat(properties.categories()).containsEntry("alcohol", "STATEMENT_CATEGORY_PROTECTION_OF_MINORS");
    }

    @Test
    void namesWhatItGotAndWhatItWanted() {
        assertThatThrownBy(() -> of("HIDDEN", "SOURCE_VOLUNTARY", List.of(), Map.of()))
                .hasMessageContaining("mingjian.exports.visibility")
                .hasMessageContaining("HIDDEN")
                .hasMessageContaining("DECISION_VISIBILITY_CONTENT_REMOVED");
        assertThatThrownBy(() -> of("DECISION_VISIBILITY_CONTENT_REMOVED", "GUT", List.of(), Map.of()))
                .hasMessageContaining("source-type");
        assertThatThrownBy(() -> of("DECISION_VISIBILITY_CONTENT_REMOVED", "SOURCE_VOLUNTARY", List.of("de"), Map.of()))
                .hasMessageContaining("two capital letters");
        assertThatThrownBy(() -> of(
                        "DECISION_VISIBILITY_CONTENT_REMOVED",
                        "SOURCE_VOLUNTARY",
                        List.of(),
                        Map.of("alcohol", "DRINKS")))
                .hasMessageContaining("DRINKS");
    }

    @Test
    void fieldWithoutOriginIsRefused() {
        assertThatThrownBy(() -> TracedDocument.of("form").put("field", "value"))
                .hasMessageContaining("field field comes from nowhere");
    }

    private static ExportProperties of(
            String visibility, String source, List<String> territory, Map<String, String> categories) {
        return new ExportProperties("", "", visibility, source, territory, categories);
    }
}
