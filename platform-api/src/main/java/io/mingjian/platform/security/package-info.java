/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who makes a request and what that caller may do: roles, scopes, limits. */
@NullMarked
package io.mingjian.platform.security;

import org.jspecify.annotations.NullMarked;
