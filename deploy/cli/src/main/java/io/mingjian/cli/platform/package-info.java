/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The platform as the command line sees it: REST calls, case files, packs. */
@NullMarked
package io.mingjian.cli.platform;

import org.jspecify.annotations.NullMarked;
