/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Domain packs: reading, validation, installation. */
@NullMarked
package io.mingjian.knowledge.pack;

import org.jspecify.annotations.NullMarked;
