/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.knowledge.graph.StatedFact;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.SmallPack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private final List<FactImport> imports = new ArrayList<>();
    private final List<TenantFact> facts = new ArrayList<>();

    @Test
    void twoSourcesWithDifferentValuesOnTheSameDaysAreReportedAndBothKept() {
        declareFunctional("unNumber");
        state("supplier list", "nb-1", "unNumber", "3480", "2026-01-01", "2026-06-30");
        state("carrier list", "nb-1", "unNumber", "3481", "2026-06-30", null);
        assertThat(Conflicts.among(set(), List.of())).singleElement().satisfies(conflict -> {
            assertThat(conflict.subject()).isEqualTo("nb-1");
            assertThat(conflict.relation()).isEqualTo("unNumber");
            assertThat(conflict.claims())
                    .extracting(Conflict.Claim::source, Conflict.Claim::value)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("supplier list", "3480"),
                            org.assertj.core.groups.Tuple.tuple("carrier list", "3481"));
        });
        assertThat(new TenantKnowledge(set()).factsOf("nb-1", Instant.parse("2026-06-30T10:00:00Z")))
                .extracting(Fact::object)
                .containsExactly("3480", "3481");
    }

    @Test
    void valuesOneAfterTheOtherAreNoConflict() {
        declareFunctional("unNumber");
        state("one", "nb-1", "unNumber", "3480", null, "2026-06-30");
        state("other", "nb-1", "unNumber", "3481", "2026-07-01", null);
        assertThat(Conflicts.among(set(), List.of())).isEmpty();
    }

    @Test
    void aRelationWithSeveralValuesIsNoConflict() {
        state("one", "nb-1", "contains", "cell", null, null);
        state("other", "nb-1", "contains", "case", null, null);
        assertThat(Conflicts.among(set(), List.of())).isEmpty();
    }

    @Test
    void aRelationThatIsDeclaredFunctionalIsChecked() {
        declareFunctional("maker");
        state("one", "nb-1", "maker", "ACME", null, null);
        state("other", "nb-1", "maker", "Umbrella", null, null);
        assertThat(Conflicts.among(set(), List.of())).hasSize(1);
    }

    @Test
    void aTenantMayContradictAPack() {
        Pack pack = SmallPack.create()
                .replacing(
                        "knowledge.ttl",
                        "node:shout a mj:Node ;",
                        "mj:loudness a <http://www.w3.org/2002/07/owl#FunctionalProperty> .\n"
                                + "node:shout a mj:Node ; mj:loudness \"90 dB\" ;")
                .pack();
        List<Pack> packs = List.of(pack);
        assertThat(Conflicts.among(set(), packs)).isEmpty();
        state("own list", "shout", "loudness", "70 dB", null, null);
        assertThat(Conflicts.among(set(), packs)).singleElement().satisfies(conflict -> assertThat(conflict.claims())
                .extracting(Conflict.Claim::graph)
                .anyMatch(graph -> graph.startsWith("urn:mingjian:pack:")));
    }

    @Test
    void aFactCountsOnItsDaysOnly() {
        state("one", "nb-1", "unNumber", "3480", "2026-01-01", "2026-06-30");
        TenantKnowledge knowledge = new TenantKnowledge(set());
        assertThat(knowledge.factsOf("nb-1", Instant.parse("2025-12-31T23:59:59Z")))
                .isEmpty();
        assertThat(knowledge.factsOf("nb-1", Instant.parse("2026-01-01T00:00:00Z")))
                .hasSize(1);
        assertThat(knowledge.factsOf("nb-1", Instant.parse("2026-06-30T23:59:59Z")))
                .hasSize(1);
        assertThat(knowledge.factsOf("nb-1", Instant.parse("2026-07-01T00:00:00Z")))
                .isEmpty();
    }

    private void declareFunctional(String relation) {
        StatedFact declared = new StatedFact(
                "urn:mingjian:vocabulary:" + relation,
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
                "http://www.w3.org/2002/07/owl#FunctionalProperty",
                StatedFact.IRI,
                null,
                null);
        facts.add(new TenantFact(Identifiers.next(), imported("ontology").id(), declared));
    }

    private void state(
            String source, String node, String relation, String value, @Nullable String from, @Nullable String to) {
        StatedFact fact = new StatedFact(
                "urn:mingjian:node:" + node,
                "urn:mingjian:vocabulary:" + relation,
                value,
                StatedFact.TEXT,
                day(from),
                day(to));
        facts.add(new TenantFact(Identifiers.next(), imported(source).id(), fact));
    }

    private FactImport imported(String source) {
        FactImport imported = new FactImport(
                Identifiers.next(), source, "tests", "text/csv", "0".repeat(64), Instant.parse("2026-11-01T00:00:00Z"));
        imports.add(imported);
        return imported;
    }

    private FactSet set() {
        return new FactSet(1, imports, facts);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
