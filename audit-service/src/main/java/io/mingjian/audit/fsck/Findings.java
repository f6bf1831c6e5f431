/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import java.util.ArrayList;
import java.util.List;

/** Collects findings; counts those that no report would list. */
final class Findings {

    private final List<Finding> listed = new ArrayList<>();
    private long omitted;

    void add(Finding.Kind kind, long begin, long end, String detail) {
        if (listed.size() < FsckReport.MOST_FINDINGS) {
            listed.add(new Finding(kind, begin, end, detail));
        } else {
            omitted++;
        }
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    List<Finding> listed() {
        return List.copyOf(listed);
    }

    long omitted() {
        return omitted;
    }
}
