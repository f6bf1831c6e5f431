/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The console: pages for people, made on the server; see the README on how a page is added. */
@NullMarked
package io.mingjian.platform.console;

import org.jspecify.annotations.NullMarked;
