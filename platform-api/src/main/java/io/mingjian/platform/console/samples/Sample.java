/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.samples;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.intake.AttachmentSource;
import io.mingjian.platform.intake.CaseSubmission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to try.
 *
 * @param name of its file, without the ending
 * @param note what it shows
 * @param expected outcome that it should have, or null where only something else matters
 */
record Sample(
        String name,
        LocalizedText title,
        LocalizedText note,
        @Nullable Outcome expected,
        CaseSubmission submission,
        List<AttachmentSource> files) {

    Sample {
        files = List.copyOf(files);
    }

    /** Name of the pack that judges it. */
    public String pack() {
        return String.valueOf(submission.pack());
    }

    /** Number of its pictures. */
    public int pictures() {
        return files.size();
    }
}
