/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What may come in as a picture, and how URL attachments are fetched. */
@NullMarked
package io.mingjian.platform.attachment;

import org.jspecify.annotations.NullMarked;
