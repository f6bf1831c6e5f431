/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.util.UUID;

/**
 * A case that was taken in.
 *
 * @param id the case
 * @param repeated whether an earlier request with the same idempotency key made it
 */
public record AcceptedCase(UUID id, boolean repeated) {}
