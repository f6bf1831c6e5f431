/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The parts of the Open Inference Protocol (version 2) that say how the service and its models are. */
@NullMarked
package io.mingjian.inference.serving;

import org.jspecify.annotations.NullMarked;
