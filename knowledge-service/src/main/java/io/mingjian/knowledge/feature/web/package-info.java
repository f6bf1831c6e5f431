/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is nearest in meaning to a text. */
@NullMarked
package io.mingjian.knowledge.feature.web;

import org.jspecify.annotations.NullMarked;
