/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.knowledge.graph.StatedFact;
import java.util.UUID;

/**
 * A fact that a tenant stated.
 *
 * @param id identifier
 * @param importId the import it came with
 * @param stated what is stated
 */
public record TenantFact(UUID id, UUID importId, StatedFact stated) {}
