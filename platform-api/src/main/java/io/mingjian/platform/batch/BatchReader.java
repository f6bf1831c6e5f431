/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.platform.problem.RejectedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads uploads without holding them: lines go into the content store in pieces, and only their places are kept. */
@Component
class BatchReader {

    private static final int BUFFER = 1024 * 1024;

    private final ContentStore content;
    private final BatchProperties limits;
    private final CsvReader csv;

    BatchReader(ContentStore content, BatchProperties limits, CsvReader csv) {
        this.content = content;
        this.limits = limits;
        this.csv = csv;
    }

    /** Whose upload it is, and the batch that it becomes; its content is stored under the batch and erased with it. */
    record Owner(String tenant, UUID batch) {}

    /**
     * What was read of an upload.
     *
     * @param columns how each column of a table was understood; empty for JSON lines
     */
    record Read(List<ReceivedLine> lines, Map<String, String> columns) {}

    /**
     * Stores the upload's content and says where its lines are; blank lines are skipped but numbered.
     *
     * @throws RejectedException 413 if there is too much of it, 422 if there is nothing, 400 if it is no such table
     */
    Read read(Owner owner, BatchUpload upload) throws IOException {
        LinePieces pieces = new LinePieces(owner, content, limits);
        if (upload.format() == BatchFormat.CSV) {
            ColumnMap map = csv.read(upload, pieces);
            return new Read(pieces.finish(), map.shown());
        }
        readLines(new BufferedInputStream(upload.content(), BUFFER), pieces);
        return new Read(pieces.finish(), Map.of());
    }

    private static void readLines(InputStream stream, LinePieces pieces) throws IOException {
        int number = 1;
        for (int value = stream.read(); value >= 0; value = stream.read()) {
            boolean blank = true;
            while (value >= 0 && value != '\n') {
                pieces.write(value);
                blank &= value <= ' ';
                value = stream.read();
            }
            if (blank) {
                pieces.skip();
            } else {
                pieces.end(number, null, null);
            }
            number++;
        }
    }
}
