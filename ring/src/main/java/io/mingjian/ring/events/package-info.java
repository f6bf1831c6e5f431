/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Events on Kafka: hops, subscriptions, the publisher, dead letters and the hand-on to a person. */
@NullMarked
package io.mingjian.ring.events;

import org.jspecify.annotations.NullMarked;
