/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import java.util.Set;

/**
 * What a queue is chosen by.
 *
 * @param pack name of the pack that judged
 * @param cause why a person is to look
 * @param severity of the verdict, 0 to 3
 * @param hypotheses those held more likely than not
 */
record ReviewSubject(String pack, ReviewCause cause, int severity, Set<String> hypotheses) {

    ReviewSubject {
        hypotheses = Set.copyOf(hypotheses);
    }
}
