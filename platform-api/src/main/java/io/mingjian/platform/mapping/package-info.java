/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How foreign records, such as rows of tables and listings of other systems, become submissions. */
@NullMarked
package io.mingjian.platform.mapping;

import org.jspecify.annotations.NullMarked;
