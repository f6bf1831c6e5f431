/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every model once at start, so that the first case is as quick as the second. */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final TextPerceiver texts;
    private final PicturePerceiver pictures;
    private volatile boolean done;

    WarmUp(TextPerceiver texts, PicturePerceiver pictures) {
        this.texts = texts;
        this.pictures = pictures;
    }

    /** Whether all models are loaded and have run. */
    public boolean isDone() {
        return done;
    }

    /** Blocks until all models have run. */
    synchronized void requireDone() {
        if (!done) {
            long begin = System.nanoTime();
            texts.warmUp();
            pictures.warmUp();
            done = true;
            LOG.atInfo()
                    .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
                    .log("Models are warm");
        }
    }
}
