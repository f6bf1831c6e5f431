/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * One thing that verification tried.
 *
 * @param name stable code: {@code clause-valid}, {@code modality-agreement}, {@code shape}, …
 * @param passed whether it held
 * @param detail what was found, for people
 */
public record Check(String name, boolean passed, LocalizedText detail) {}
