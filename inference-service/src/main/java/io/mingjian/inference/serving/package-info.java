/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The Open Inference Protocol (version 2): how the service and its models are, and vectors of texts and pictures. */
@NullMarked
package io.mingjian.inference.serving;

import org.jspecify.annotations.NullMarked;
