/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The multimodal model: puts together what the encoders made of a case, asks the model, reads its answer. */
@NullMarked
package io.mingjian.inference.fusion;

import org.jspecify.annotations.NullMarked;
