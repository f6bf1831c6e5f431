/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.intake.IdempotencyKeyRecord;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.ring.web.ProblemException;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes batches in: once it answered, every line will be submitted, refused or, if somebody says so, cancelled. */
@Component
public class BatchIntake {

    private final BatchReader reader;
    private final BatchReads reads;
    private final BatchStore store;
    private final BatchRunner runner;
    private final Clock clock;

    BatchIntake(BatchReader reader, BatchReads reads, BatchStore store, BatchRunner runner, Clock clock) {
        this.reader = reader;
        this.reads = reads;
        this.store = store;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Stores an upload; the one that was stored under the same key before if it was the same.
     *
     * @throws RejectedException 409 if another was
     */
    public BatchView receive(Caller caller, BatchUpload upload) throws IOException {
        IdempotencyKeyRecord.requireKey(upload.idempotencyKey());
        BatchReader.Owner owner = new BatchReader.Owner(caller.tenant(), Identifiers.next());
        BatchView view;
        try {
            view = receive(caller, owner, upload);
        } catch (ProblemException e) {
            forget(owner);
            throw e;
        }
        if (!view.id().equals(owner.batch())) {
            forget(owner);
        }
        runner.wake();
        return view;
    }

    /** Only where it is certain that no batch was made: after a lost commit the content may be needed. */
    private void forget(BatchReader.Owner owner) {
        store.content().eraseKey(owner.tenant(), owner.batch());
    }

    private BatchView receive(Caller caller, BatchReader.Owner owner, BatchUpload upload) throws IOException {
        DigestInputStream digested = new DigestInputStream(upload.content(), sha256());
        BatchReader.Read read =
                reader.read(owner, new BatchUpload(upload.format(), digested, upload.table(), upload.idempotencyKey()));
        BatchRecord.Identity identity = new BatchRecord.Identity(upload.idempotencyKey(), digest(upload, digested));
        BatchRecord.Received received = new BatchRecord.Received(
                upload.format(), read.lines().size(), read.columns(), identity, clock.instant());
        return store.transactions()
                .in(
                        caller.tenant(),
                        () -> reads.view(earlier(caller, identity)
                                .orElseGet(
                                        () -> save(new BatchRecord(owner.batch(), caller, received), read.lines()))));
    }

    private Optional<BatchRecord> earlier(Caller caller, BatchRecord.Identity identity) {
        String key = identity.key();
        if (key == null) {
            return Optional.empty();
        }
        store.batches().lockKey("batch/" + caller.tenant() + "/" + key);
        Optional<BatchRecord> found = store.batches().findByIdempotencyKey(key);
        if (found.isPresent() && !found.get().isOf(identity.digest())) {
            throw RejectedException.conflict(
                    "idempotency-key-reused",
                    "Idempotency key reused",
                    "The key was used for another upload before; use a new key for a new batch.");
        }
        return found;
    }

    private BatchRecord save(BatchRecord batch, List<ReceivedLine> lines) {
        store.batches().save(batch);
        store.lines()
                .saveAll(lines.stream()
                        .map(line -> new BatchLineRecord(batch, line))
                        .toList());
        return batch;
    }

    private static String digest(BatchUpload upload, DigestInputStream digested) {
        List<Object> said = new ArrayList<>();
        said.add(HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        said.add(upload.format());
        said.add(String.valueOf(upload.table().charset()));
        said.add(String.valueOf(upload.table().pack()));
        said.add(new TreeMap<>(upload.table().columns()));
        return Sha256.hex(ContractJson.canonical(said));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
