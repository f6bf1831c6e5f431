/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The whole platform in one JVM: four services, each in its own context, beside Kafka and PostgreSQL. */
@NullMarked
package io.mingjian.standalone;

import org.jspecify.annotations.NullMarked;
