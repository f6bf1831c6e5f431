/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/**
 * Something to be done by a person or a system.
 *
 * @param id stable identifier within the pack, such as {@code stop-use}
 * @param instruction the instruction as people read it
 */
public record Action(String id, LocalizedText instruction) {}
