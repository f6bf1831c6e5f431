/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The OpenAPI 3.1 description of the API: what controllers, contracts and the table of access say, in one document. */
@NullMarked
package io.mingjian.platform.documentation;

import org.jspecify.annotations.NullMarked;
