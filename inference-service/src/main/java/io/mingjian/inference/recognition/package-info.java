/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Recognises what pictures show: classes, objects, sexual content; pure Java around the models. */
@NullMarked
package io.mingjian.inference.recognition;

import org.jspecify.annotations.NullMarked;
