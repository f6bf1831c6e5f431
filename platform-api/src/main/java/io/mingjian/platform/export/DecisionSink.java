/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.json.ContractJson;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/** Takes decisions one by one, as they are read; flushed after every page and at the end. */
interface DecisionSink extends Flushable {

    void write(DecisionLine decision) throws IOException;

    /** Writes a JSON document a line. */
    record JsonLines(OutputStream output) implements DecisionSink {

        @Override
        public void write(DecisionLine decision) throws IOException {
            output.write(ContractJson.mapper().writeValueAsBytes(decision));
            output.write('\n');
        }

        @Override
        public void flush() throws IOException {
            output.flush();
        }
    }
}
