/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The reasoning loop: hypotheses, evidence, beliefs, planning, verification, verdict. Pure Java, deterministic. */
@NullMarked
package io.mingjian.inference.reasoning;

import org.jspecify.annotations.NullMarked;
