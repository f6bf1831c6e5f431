/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ledger.note.SigningKey;
import io.mingjian.ledger.note.VerifierKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key that signs. A secret that is added to the folder, by hand or by {@link #rotate()}, signs from the next
 * checkpoint on, in every instance that shares the folder; the public halves of earlier ones stay published.
 * Thread-safe.
 */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final int SHORT = 8;

    private final KeyFiles files;
    private final CheckpointKeys published;
    private final @Nullable String origin;
    private final Clock clock;
    private @Nullable Path file;
    private @Nullable Active active;

    SigningKeys(CheckpointProperties properties, CheckpointKeys published, Clock clock) {
        this.files = new KeyFiles(properties.keyDirectory());
        this.published = published;
        this.origin = properties.origin();
        this.clock = clock;
    }

    /** The key that signs now. */
    synchronized Active active() {
        Path newest = files.active();
        if (active == null || !newest.equals(file)) {
            active = load(newest);
            file = newest;
        }
        return active;
    }

    /** Makes a new secret that signs from now on. */
    synchronized Active rotate() {
        active();
        files.next();
        return active();
    }

    private Active load(Path newest) {
        String pem = files.read(newest);
        SigningKey key = SigningKey.ofPem(name(pem), pem);
        int number = published.register(key.verifier(), clock.instant());
        if (files.isWritable()) {
            files.publish(published.all().stream().map(LedgerKey::key).toList());
        }
        LOG.atInfo()
                .addKeyValue("key", key.verifier().text())
                .addKeyValue("number", number)
                .log("checkpoints are signed with this key");
        return new Active(key, number);
    }

    private String name(String pem) {
        if (origin != null) {
            return origin;
        }
        return published.name().orElseGet(() -> {
            VerifierKey first = SigningKey.ofPem("mingjian.local", pem).verifier();
            return "mingjian.local/" + first.id().substring(0, SHORT);
        });
    }

    /** Public keys that the log ever signed with. */
    List<LedgerKey> published() {
        return published.all();
    }

    /**
     * The key that signs.
     *
     * @param key the key
     * @param number its place among all keys, from 1
     */
    record Active(SigningKey key, int number) {}
}
