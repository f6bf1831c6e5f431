/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The platform's own calls to the services behind it. */
@NullMarked
package io.mingjian.platform.services;

import org.jspecify.annotations.NullMarked;
