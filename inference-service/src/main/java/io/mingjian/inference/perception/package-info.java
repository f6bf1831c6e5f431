/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The hop that looks at a case: decodes its pictures, reads its writing and codes, embeds its texts. */
@NullMarked
package io.mingjian.inference.perception;

import org.jspecify.annotations.NullMarked;
