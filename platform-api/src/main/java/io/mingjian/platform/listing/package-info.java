/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Listings over Kafka: one event per listing in, one event with its decision out. Off by default. */
@NullMarked
package io.mingjian.platform.listing;

import org.jspecify.annotations.NullMarked;
