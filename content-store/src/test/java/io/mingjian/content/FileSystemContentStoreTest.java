/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.cases.ContentReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemContentStoreTest extends ContentStoreContract {

    private static final byte[] TEXT = "全网第一".getBytes(StandardCharsets.UTF_8);
    private static final UUID KEY = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e5f");

    @TempDir
    Path root;

    @Override
    protected ContentStore store() {
        return new FileSystemContentStore(root.resolve("content"));
    }

    @Test
    void detectsContentThatWasTamperedWith() throws IOException {
        ContentReference reference = store().put("acme", TEXT);
        byte[] tampered = TEXT.clone();
        tampered[0]++;
        Files.write(file(reference), tampered);
        assertThatThrownBy(() -> store().get("acme", reference))
                .isInstanceOf(ContentCorruptedException.class)
                .hasMessageContaining(reference.sha256());
    }

    @Test
    void detectsContentThatWasCutShort() throws IOException {
        ContentReference reference = store().put("acme", TEXT);
        Files.write(file(reference), new byte[0]);
        assertThatThrownBy(() -> store().get("acme", reference)).isInstanceOf(ContentCorruptedException.class);
    }

    @Test
    void healsDamagedContentWhenItIsPutAgain() throws IOException {
        ContentReference reference = store().put("acme", TEXT);
        Files.write(file(reference), new byte[] {1});
        store().put("acme", TEXT);
        assertThat(store().get("acme", reference)).isEqualTo(TEXT);
    }

    @Test
    void keepsContentFromOtherUsersOfTheMachine() throws IOException {
        ContentReference reference = store().put("acme", TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(reference))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve("content").resolve("acme"))))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsNothingReadableOfContentUnderAKey() throws IOException {
        byte[] text = "电池鼓包 battery is swollen".getBytes(StandardCharsets.UTF_8);
        store().put("acme", KEY, text);
        assertThat(filesBelow(root.resolve("content"))).isNotEmpty().allSatisfy(file -> assertThat(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("battery is swollen"));
    }

    @Test
    void detectsEncryptedContentThatWasTamperedWithAnywhere() throws IOException {
        ContentReference reference = store().put("acme", KEY, TEXT);
        Path file = keyed(reference);
        byte[] stored = Files.readAllBytes(file);
        for (int position = 0; position < stored.length; position++) {
            byte[] tampered = stored.clone();
            tampered[position] ^= 1;
            Files.write(file, tampered);
            assertThatThrownBy(() -> store().get("acme", reference)).isInstanceOf(ContentCorruptedException.class);
        }
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> store().get("acme", reference)).isInstanceOf(ContentCorruptedException.class);
        store().put("acme", KEY, TEXT);
        assertThat(store().get("acme", reference)).isEqualTo(TEXT);
    }

    @Test
    void detectsEncryptedContentThatWasSwappedForOther() throws IOException {
        ContentReference reference = store().put("acme", KEY, TEXT);
        ContentReference other = store().put("acme", KEY, new byte[TEXT.length]);
        Files.copy(keyed(other), keyed(reference), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> store().get("acme", reference)).isInstanceOf(ContentCorruptedException.class);
    }

    @Test
    void anErasureLeavesOnlyTheMarkOfTheKey() throws IOException {
        store().put("acme", KEY, TEXT);
        store().eraseKey("acme", KEY);
        assertThat(filesBelow(root.resolve("content").resolve("acme")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(KEY.toString());
    }

    @Test
    void refusesContentThatIsEncryptedUnderAnotherMasterKey() {
        store().put("acme", KEY, TEXT);
        MasterKey other = MasterKey.open(root.resolve("other-key"));
        assertThatThrownBy(() -> new FileSystemContentStore(root.resolve("content"), other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");
    }

    @Test
    void leavesNothingUnfinishedBehind() throws IOException {
        store().put("acme", TEXT);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void removesWhatACrashLeftUnfinished() throws IOException {
        store().put("acme", TEXT);
        Path folder = root.resolve("content").resolve(".incoming");
        Path recent = Files.writeString(folder.resolve("recent.part"), "another process is writing this");
        Path abandoned = Files.writeString(folder.resolve("abandoned.part"), "cut off");
        Instant longAgo = Instant.now().minus(DurableFiles.ABANDONED_AFTER).minus(Duration.ofMinutes(1));
        Files.setLastModifiedTime(abandoned, FileTime.from(longAgo));
        store();
        assertThat(incoming()).containsExactly(recent);
    }

    @Test
    void saysWhenTheMediumFails() throws IOException {
        ContentStore store = store();
        Files.writeString(root.resolve("content").resolve("acme"), "a file where the tenant's folder should be");
        assertThatThrownBy(() -> store.put("acme", TEXT)).isInstanceOf(ContentStoreUnavailableException.class);
    }

    private Path file(ContentReference reference) {
        return root.resolve("content")
                .resolve("acme")
                .resolve(reference.sha256().substring(0, 2))
                .resolve(reference.sha256().substring(2));
    }

    private Path keyed(ContentReference reference) {
        return root.resolve("content")
                .resolve("acme")
                .resolve("keys")
                .resolve(KEY.toString())
                .resolve(reference.sha256().substring(0, 2))
                .resolve(reference.sha256().substring(2));
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> paths = Files.list(root.resolve("content").resolve(".incoming"))) {
            return paths.toList();
        }
    }
}
