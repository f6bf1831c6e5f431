/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.time.Instant;

/**
 * Keeps a case from being erased, on request and by retention alike.
 *
 * @param reason why, for people
 * @param setBy name of who set it
 * @param setAt when
 */
public record LegalHold(String reason, String setBy, Instant setAt) {}
