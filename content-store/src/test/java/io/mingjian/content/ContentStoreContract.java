/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every content store promises; extend it per implementation. */
public abstract class ContentStoreContract {

    private static final byte[] TEXT = "全网第一".getBytes(StandardCharsets.UTF_8);

    /** The store under test: empty before each test. */
    protected abstract ContentStore store();

    @Test
    void givesBackWhatWasPut() {
        ContentReference reference = store().put("acme", TEXT);
        assertThat(reference).isEqualTo(new ContentReference(Sha256.hex(TEXT), TEXT.length));
        assertThat(store().get("acme", reference)).isEqualTo(TEXT);
        assertThat(store().contains("acme", reference)).isTrue();
    }

    @Test
    void keepsEmptyContent() {
        assertThat(store().get("acme", store().put("acme", new byte[0]))).isEmpty();
    }

    @Test
    void keepsLargeContent() {
        byte[] large = new byte[5_000_000];
        new Random(1).nextBytes(large);
        assertThat(store().get("acme", store().put("acme", large))).isEqualTo(large);
    }

    @Test
    void givesTheSameReferenceWhenTheSameIsPutAgain() {
        assertThat(store().put("acme", TEXT)).isEqualTo(store().put("acme", TEXT));
        assertThat(store().get("acme", store().put("acme", TEXT))).isEqualTo(TEXT);
    }

    @Test
    void isNotChangedThroughArraysOfTheCaller() {
        byte[] mine = TEXT.clone();
        ContentReference reference = store().put("acme", mine);
        mine[0]++;
        store().get("acme", reference)[0]++;
        assertThat(store().get("acme", reference)).isEqualTo(TEXT);
    }

    @Test
    void hidesContentFromOtherTenants() {
        ContentReference reference = store().put("acme", TEXT);
        assertThat(store().contains("globex", reference)).isFalse();
        assertThatThrownBy(() -> store().get("globex", reference)).isInstanceOf(ContentNotFoundException.class);
    }

    @Test
    void saysWhenThereIsNoSuchContent() {
        ContentReference unknown = new ContentReference("0".repeat(64), 3);
        assertThat(store().contains("acme", unknown)).isFalse();
        assertThatThrownBy(() -> store().get("acme", unknown))
                .isInstanceOfSatisfying(ContentNotFoundException.class, e -> assertThat(e.code())
                        .isEqualTo("content-not-found"))
                .hasMessageContaining("acme");
    }

    @Test
    void refusesAReferenceThatLiesAboutTheSize() {
        ContentReference reference = store().put("acme", TEXT);
        ContentReference lie = new ContentReference(reference.sha256(), reference.size() + 1);
        assertThatThrownBy(() -> store().get("acme", lie)).isInstanceOf(ContentCorruptedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../acme", "a/b", "Acme", "明鉴", "a b", "a\0"})
    void refusesTenantNamesThatCouldLeaveTheirPlace(String tenant) {
        assertThatThrownBy(() -> store().put(tenant, TEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTenantNamesOfUpTo64Characters() {
        String longest = "a".repeat(64);
        assertThat(store().get(longest, store().put(longest, TEXT))).isEqualTo(TEXT);
        assertThat(store().get(ContentStore.PLATFORM, store().put(ContentStore.PLATFORM, TEXT)))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> store().put("a".repeat(65), TEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void servesConcurrentWritersOfTheSameContent() throws Exception {
        byte[] content = new byte[100_000];
        new Random(2).nextBytes(content);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            for (int writer = 0; writer < 32; writer++) {
                tasks.add(() -> store().get("acme", store().put("acme", content)));
            }
            for (Future<byte[]> read : writers.invokeAll(tasks)) {
                assertThat(read.get()).isEqualTo(content);
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
