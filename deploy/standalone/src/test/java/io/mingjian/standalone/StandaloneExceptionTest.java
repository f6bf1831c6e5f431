/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StandaloneExceptionTest {

    @Test
    void describesTheRootCauseInOneLine() {
        Exception root = new IllegalStateException("the disk is full\nand more");
        assertThat(StandaloneException.describe(new CompletionException(new RuntimeException("outer", root))))
                .isEqualTo("the disk is full");
    }

    @Test
    void namesACauseThatSaysNothing() {
        assertThat(StandaloneException.describe(new RuntimeException(new NullPointerException())))
                .isEqualTo("NullPointerException");
    }
}
