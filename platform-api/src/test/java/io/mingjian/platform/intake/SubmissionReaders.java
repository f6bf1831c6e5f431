/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Readers of submissions for tests of other packages. */
public final class SubmissionReaders {

    private SubmissionReaders() {}

    /** A reader with the usual limits. */
    public static SubmissionReader usual() {
        return new SubmissionReader(new IntakeProperties(
                DataSize.ofMegabytes(32), 16, 32, 100_000, 64, 1024, Duration.ofSeconds(60), "zh-CN"));
    }
}
