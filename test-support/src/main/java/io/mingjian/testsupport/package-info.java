/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Real Kafka and PostgreSQL for tests, a clock that stands still, and builders of the contracts' records. */
@NullMarked
package io.mingjian.testsupport;

import org.jspecify.annotations.NullMarked;
