/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {

    @Test
    void measuresTextsInCodeUnitsAndContentInBytes() {
        Case listing = Cases.listing("全网第一").build();
        assertThat(listing.text("title")).hasValueSatisfying(part -> {
            assertThat(part.length()).isEqualTo(4);
            assertThat(part.content().size()).isEqualTo(12);
        });
    }

    @Test
    void storesWhatTheCaseNames(@TempDir Path folder) {
        FileSystemContentStore store = new FileSystemContentStore(folder);
        Case ticket = Cases.ticket("电池鼓包")
                .attachment("photo", "image/png", new byte[] {1, 2, 3})
                .storedIn(store);
        assertThat(store.get(ticket.tenant(), ticket.texts().get(0).content()))
                .isEqualTo("电池鼓包".getBytes(StandardCharsets.UTF_8));
        assertThat(store.get(ticket.tenant(), ticket.attachments().get(0).content()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void givesEachCaseItsOwnIdentifier() {
        assertThat(Cases.listing("a").build().id())
                .isNotEqualTo(Cases.listing("a").build().id());
    }
}
