/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** JSON binding, RFC 8785 canonical form and SHA-256 digests. */
@NullMarked
package io.mingjian.contracts.json;

import org.jspecify.annotations.NullMarked;
