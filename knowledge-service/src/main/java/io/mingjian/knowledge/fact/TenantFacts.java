/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.knowledge.fact.persistence.FactStore;
import io.mingjian.knowledge.graph.FactGraphs;
import io.mingjian.knowledge.graph.InvalidGraphException;
import io.mingjian.knowledge.graph.StatedFact;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts of tenants. Thread-safe. */
public final class TenantFacts {

    /** Most facts of an import. */
    static final int MOST_FACTS = 50_000;

    private static final int CACHED_TENANTS = 64;

    private final FactStore store;
    private final int mostPerTenant;
    private final Clock clock;
    private final Map<String, TenantKnowledge> cached =
            Collections.synchronizedMap(new LinkedHashMap<>(CACHED_TENANTS, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, TenantKnowledge> eldest) {
                    return size() > CACHED_TENANTS;
                }
            });

    TenantFacts(FactStore store, int mostPerTenant, Clock clock) {
        this.store = store;
        this.mostPerTenant = mostPerTenant;
        this.clock = clock;
    }

    /** What a tenant's facts say; read again only when they changed. Blocks on the database. */
    public TenantKnowledge of(String tenant) {
        long revision = store.revision(tenant);
        if (revision == 0) {
            return TenantKnowledge.NONE;
        }
        TenantKnowledge known = cached.get(tenant);
        if (known != null && known.set().revision() == revision) {
            return known;
        }
        TenantKnowledge read = new TenantKnowledge(store.all(tenant));
        cached.put(tenant, read);
        return read;
    }

    /**
     * Imports Turtle.
     *
     * @throws FactRefusedException with the place of what is wrong
     */
    public Imported importTurtle(String tenant, Provenance provenance, String turtle) {
        try {
            return keep(tenant, provenance, "text/turtle", FactGraphs.read(turtle));
        } catch (InvalidGraphException e) {
            throw new FactRefusedException(e.line(), e.subject(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Imports CSV.
     *
     * @throws FactRefusedException with the place of what is wrong
     */
    public Imported importTable(String tenant, Provenance provenance, ColumnMap columns, String csv) {
        List<StatedFact> facts = new FactTable(columns).read(csv);
        try {
            FactGraphs.check(facts);
        } catch (InvalidGraphException e) {
            throw new FactRefusedException(e.line(), e.subject(), String.valueOf(e.getMessage()));
        }
        return keep(tenant, provenance, "text/csv", facts);
    }

    /** Takes back an import with all its facts; false if the tenant has none of that identifier. */
    public boolean removeImport(String tenant, UUID id) {
        return store.removeImport(tenant, id);
    }

    /** Takes back one fact; false if the tenant has none of that identifier. */
    public boolean removeFact(String tenant, UUID id) {
        return store.removeFact(tenant, id);
    }

    private Imported keep(String tenant, Provenance provenance, String mediaType, List<StatedFact> stated) {
        List<StatedFact> facts = stated.stream().distinct().toList();
        if (facts.isEmpty() || facts.size() > MOST_FACTS) {
            throw new FactRefusedException(0, "/", "expected 1 to " + MOST_FACTS + " facts, got: " + facts.size());
        }
        if (of(tenant).set().facts().size() + facts.size() > mostPerTenant) {
            throw new FactRefusedException(0, "/", "a tenant may have " + mostPerTenant + " facts in all");
        }
        String digest = Sha256.hex(ContractJson.canonical(Map.of("source", provenance.source(), "facts", facts)));
        FactImport imported = new FactImport(
                Identifiers.next(), provenance.source(), provenance.statedBy(), mediaType, digest, clock.instant());
        List<TenantFact> rows = new ArrayList<>();
        facts.forEach(fact -> rows.add(new TenantFact(Identifiers.next(), imported.id(), fact)));
        FactImport kept = store.add(tenant, imported, rows);
        return new Imported(kept, facts.size(), kept.id().equals(imported.id()));
    }

    /**
     * Who states facts, and where they are from.
     *
     * @param source document or system
     * @param statedBy person or system that imports
     */
    public record Provenance(String source, String statedBy) {

        public Provenance {
            require("source", source);
            require("by", statedBy);
        }

        private static void require(String name, String value) {
            if (value.isBlank() || value.length() > 200) {
                throw new FactRefusedException(0, name, "expected 1 to 200 characters, got: " + value.length());
            }
        }
    }

    /**
     * What came of an import.
     *
     * @param imported the import; an earlier one if the same facts of the same source were there
     * @param facts how many facts it has
     * @param fresh whether it is new
     */
    public record Imported(FactImport imported, int facts, boolean fresh) {}
}
