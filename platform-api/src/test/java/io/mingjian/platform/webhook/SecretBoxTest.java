/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final byte[] SECRET = "hush".getBytes(StandardCharsets.US_ASCII);
    private static final UUID OWNER = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void secretIsReadAgainByAnotherInstanceWithTheSameFile() throws Exception {
        String sealed = box(null, "key").seal(OWNER, SECRET);

        assertThat(box(null, "key").open(OWNER, sealed)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void secretIsOfNoUseUnderAnotherKeyOrForAnotherOwner() {
        SecretBox box = box(null, "key");
        String sealed = box.seal(OWNER, SECRET);

        assertThatThrownBy(() -> box(null, "other").open(OWNER, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(box.seal(OWNER, SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void configuredKeyNeedsNoFile() {
        String key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

        assertThat(box(key, "none").open(OWNER, box(key, "none").seal(OWNER, SECRET)))
                .isEqualTo(SECRET);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> box("AAEC", "none").seal(OWNER, SECRET)).hasMessageContaining("got: 3 bytes");
    }

    private SecretBox box(@Nullable String key, String file) {
        return new SecretBox(properties(key, folder.resolve(file)));
    }

    static WebhookProperties properties(@Nullable String key, Path file) {
        Duration second = Duration.ofSeconds(1);
        return new WebhookProperties(
                true, true, List.of(), 1, 1, 1, second, List.of(second), second, second, second, key, file);
    }
}
