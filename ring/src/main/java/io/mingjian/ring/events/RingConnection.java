/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

/**
 * What every listener of the ring needs.
 *
 * @param codec reads and writes records
 * @param attempts how often retriable work is tried
 * @param handOn gives failed cases to a person
 * @param deadLetters keeps records nobody can handle
 */
record RingConnection(CloudEventCodec codec, Attempts attempts, HandOn handOn, DeadLetters deadLetters) {}
