/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.platform.intake.AcceptedCase;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.ring.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Submits one line of a batch as a case and notes what became of it. */
@Component
class BatchSubmitter {

    private static final Logger LOGGER = LoggerFactory.getLogger(BatchSubmitter.class);

    private final BatchStore store;
    private final Intake intake;
    private final SubmissionReader reader;
    private final ContentStore content;

    BatchSubmitter(BatchStore store, Intake intake, SubmissionReader reader, ContentStore content) {
        this.store = store;
        this.intake = intake;
        this.reader = reader;
        this.content = content;
    }

    /** A view on the stored pieces, for one thread. */
    Piece piece() {
        return new Piece();
    }

    /** A line that fails for a reason of its own must not hold up the others; one that may succeed later must. */
    void submit(BatchRecord batch, BatchLineRecord line, Piece piece) {
        try {
            submit(batch, line, piece.bytes(line));
        } catch (ProblemException
                | DataAccessException
                | TransactionException
                | ContentStoreUnavailableException retriable) {
            throw retriable;
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .setCause(e)
                    .addKeyValue("batch", batch.getId())
                    .addKeyValue("line", line.number())
                    .log("a line failed unexpectedly");
            reject(line, "internal", "The error was logged.");
        }
    }

    private void submit(BatchRecord batch, BatchLineRecord line, byte[] json) {
        Caller caller = new Caller(batch.keyId(), "batch " + batch.getId(), batch.tenant(), Set.of(Role.SUBMITTER));
        try {
            AcceptedCase accepted = intake.accept(new SubmissionRequest(
                    Intake.newCaseId(),
                    caller,
                    reader.read(json),
                    List.of(),
                    "batch-" + batch.getId() + "-" + line.number(),
                    null));
            update(line, stored -> stored.accept(accepted.id()));
        } catch (ProblemException e) {
            if (e.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                throw e;
            }
            reject(line, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void reject(BatchLineRecord line, String code, String detail) {
        update(line, stored -> stored.reject(new ReceivedLine.Problem(null, code, detail)));
    }

    private void update(BatchLineRecord line, Consumer<BatchLineRecord> change) {
        store.transactions()
                .run(line.tenant(), () -> store.lines().findById(line.getId()).ifPresent(change));
    }

    /** The last piece of an upload that was read; neighbouring lines share it. */
    final class Piece {

        private @Nullable String sha256;
        private byte[] bytes = {};

        private byte[] bytes(BatchLineRecord line) {
            ReceivedLine.Place place = line.place();
            if (!place.piece().sha256().equals(sha256)) {
                bytes = content.get(line.tenant(), place.piece());
                sha256 = place.piece().sha256();
            }
            return Arrays.copyOfRange(bytes, place.begin(), place.begin() + place.length());
        }
    }
}
