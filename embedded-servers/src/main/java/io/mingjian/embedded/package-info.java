/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** PostgreSQL and Kafka, real and durable, started and stopped by the JVM that uses them. */
@NullMarked
package io.mingjian.embedded;

import org.jspecify.annotations.NullMarked;
