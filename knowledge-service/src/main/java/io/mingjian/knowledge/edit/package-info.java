/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** New versions of packs from typed changes of installed ones. */
@NullMarked
package io.mingjian.knowledge.edit;

import org.jspecify.annotations.NullMarked;
