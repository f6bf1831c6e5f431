/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import java.util.List;

/**
 * All facts of a tenant at one revision.
 *
 * @param revision counts changes; 0 where nothing was ever stated
 * @param imports where they came from, oldest first
 * @param facts in the order of their identifiers
 */
public record FactSet(long revision, List<FactImport> imports, List<TenantFact> facts) {

    /** Of a tenant that stated nothing. */
    public static final FactSet NONE = new FactSet(0, List.of(), List.of());

    public FactSet {
        imports = List.copyOf(imports);
        facts = List.copyOf(facts);
    }
}
