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
import java.util.UUID;
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
    private static final UUID KEY = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e5f");
    private static final UUID OTHER_KEY = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e60");

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

    @Test
    void givesBackWhatWasPutUnderAKey() {
        ContentReference reference = store().put("acme", KEY, TEXT);
        assertThat(reference).isEqualTo(new ContentReference(Sha256.hex(TEXT), TEXT.length, KEY));
        assertThat(store().put("acme", KEY, TEXT)).isEqualTo(reference);
        assertThat(store().get("acme", reference)).isEqualTo(TEXT);
        assertThat(store().contains("acme", reference)).isTrue();
    }

    @Test
    void keepsEmptyAndLargeContentUnderAKey() {
        byte[] large = new byte[5_000_000];
        new Random(3).nextBytes(large);
        assertThat(store().get("acme", store().put("acme", KEY, large))).isEqualTo(large);
        assertThat(store().get("acme", store().put("acme", KEY, new byte[0]))).isEmpty();
    }

    @Test
    void keepsContentUnderAKeyApartFromTheSameContentElsewhere() {
        ContentReference keyed = store().put("acme", KEY, TEXT);
        ContentReference plain = new ContentReference(keyed.sha256(), keyed.size());
        ContentReference other = new ContentReference(keyed.sha256(), keyed.size(), OTHER_KEY);
        assertThat(store().contains("acme", plain)).isFalse();
        assertThat(store().contains("acme", other)).isFalse();
        assertThat(store().contains("globex", keyed)).isFalse();
        assertThatThrownBy(() -> store().get("acme", plain)).isInstanceOf(ContentNotFoundException.class);
        assertThatThrownBy(() -> store().get("acme", other)).isInstanceOf(ContentNotFoundException.class);
        assertThatThrownBy(() -> store().get("globex", keyed)).isInstanceOf(ContentNotFoundException.class);
    }

    @Test
    void nothingUnderAnErasedKeyIsReadAgain() {
        ContentReference reference = store().put("acme", KEY, TEXT);
        store().eraseKey("acme", KEY);
        assertThat(store().contains("acme", reference)).isFalse();
        assertThatThrownBy(() -> store().get("acme", reference))
                .isInstanceOfSatisfying(
                        ContentErasedException.class, e -> assertThat(e.code()).isEqualTo("content-erased"))
                .hasMessageContainingAll("acme", KEY.toString());
    }

    @Test
    void anErasureLeavesTheSameContentOfOthers() {
        store().put("acme", KEY, TEXT);
        ContentReference other = store().put("acme", OTHER_KEY, TEXT);
        ContentReference plain = store().put("acme", TEXT);
        ContentReference foreign = store().put("globex", KEY, TEXT);
        store().eraseKey("acme", KEY);
        assertThat(store().get("acme", other)).isEqualTo(TEXT);
        assertThat(store().get("acme", plain)).isEqualTo(TEXT);
        assertThat(store().get("globex", foreign)).isEqualTo(TEXT);
    }

    @Test
    void anErasedKeyNeverComesBack() {
        store().put("acme", KEY, TEXT);
        store().eraseKey("acme", KEY);
        store().eraseKey("acme", KEY);
        assertThatThrownBy(() -> store().put("acme", KEY, TEXT)).isInstanceOf(ContentErasedException.class);
        assertThatThrownBy(() -> store().salt("acme", KEY, "chain/1")).isInstanceOf(ContentErasedException.class);
        store().eraseKey("acme", OTHER_KEY);
        assertThatThrownBy(() -> store().put("acme", OTHER_KEY, TEXT)).isInstanceOf(ContentErasedException.class);
    }

    @Test
    void aSaltDependsOnTenantKeyAndNameAlone() {
        String salt = store().salt("acme", KEY, "chain/1");
        assertThat(salt).matches("[0-9a-f]{64}").isEqualTo(store().salt("acme", KEY, "chain/1"));
        assertThat(List.of(
                        store().salt("acme", KEY, "chain/2"),
                        store().salt("acme", OTHER_KEY, "chain/1"),
                        store().salt("globex", KEY, "chain/1")))
                .doesNotHaveDuplicates()
                .doesNotContain(salt);
    }

    @Test
    void ofWritersAndAnErasureAtOnceTheErasureWins() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int worker = 0; worker < 40; worker++) {
                byte[] content = {(byte) worker};
                boolean erases = worker == 20;
                tasks.add(() -> erases ? erase() : write(content));
            }
            for (Future<Boolean> done : workers.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
        for (int worker = 0; worker < 40; worker++) {
            ContentReference reference = new ContentReference(Sha256.hex(new byte[] {(byte) worker}), 1, KEY);
            assertThatThrownBy(() -> store().get("acme", reference)).isInstanceOf(ContentErasedException.class);
        }
    }

    private boolean erase() {
        store().eraseKey("acme", KEY);
        return true;
    }

    private boolean write(byte[] content) {
        try {
            store().put("acme", KEY, content);
            return true;
        } catch (ContentErasedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../acme", "a/b", "Acme", "明鉴", "a b", "a\0"})
    void refusesTenantNamesThatCouldLeaveTheirPlace(String tenant) {
        assertThatThrownBy(() -> store().put(tenant, TEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().eraseKey(tenant, KEY)).isInstanceOf(IllegalArgumentException.class);
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
