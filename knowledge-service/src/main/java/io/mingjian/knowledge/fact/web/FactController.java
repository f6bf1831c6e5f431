/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact.web;

import io.mingjian.knowledge.fact.ColumnMap;
import io.mingjian.knowledge.fact.Conflict;
import io.mingjian.knowledge.fact.Conflicts;
import io.mingjian.knowledge.fact.FactImport;
import io.mingjian.knowledge.fact.FactSet;
import io.mingjian.knowledge.fact.TenantFact;
import io.mingjian.knowledge.fact.TenantFacts;
import io.mingjian.knowledge.graph.StatedFact;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.ring.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's facts. */
@RestController
@RequestMapping("/v1")
class FactController {

    private static final int LARGEST_IMPORT = 8 << 20;
    private static final int MOST_LISTED = 1_000;

    private final TenantFacts facts;
    private final Packs packs;

    FactController(TenantFacts facts, Packs packs) {
        this.facts = facts;
        this.packs = packs;
    }

    @PostMapping(path = "/facts", consumes = "text/turtle")
    ResponseEntity<ImportView> turtle(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestParam String source,
            @RequestParam String by,
            InputStream body)
            throws IOException {
        String owner = TenantHeader.require(tenant);
        return answer(facts.importTurtle(owner, new TenantFacts.Provenance(source, by), text(body)));
    }

    @PostMapping(path = "/facts", consumes = "text/csv")
    ResponseEntity<ImportView> table(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            TableParameters parameters,
            InputStream body)
            throws IOException {
        String owner = TenantHeader.require(tenant);
        return answer(facts.importTable(owner, parameters.provenance(), parameters.columns(), text(body)));
    }

    /** The facts of a subject, of a relation, or all, in the order of their identifiers. */
    @GetMapping("/facts")
    FactPage list(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant, FactFilter filter) {
        FactSet set = facts.of(TenantHeader.require(tenant)).set();
        List<FactView> found = set.facts().stream()
                .filter(filter::takes)
                .limit(MOST_LISTED)
                .map(FactView::of)
                .toList();
        UUID next =
                found.size() < MOST_LISTED ? null : found.get(found.size() - 1).id();
        return new FactPage(found, set.imports(), next);
    }

    @DeleteMapping("/facts/{id}")
    ResponseEntity<Void> removeFact(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant, @PathVariable UUID id) {
        return removed(facts.removeFact(TenantHeader.require(tenant), id), id);
    }

    @DeleteMapping("/facts")
    ResponseEntity<Void> removeImport(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestParam("import") UUID id) {
        return removed(facts.removeImport(TenantHeader.require(tenant), id), id);
    }

    /** What contradicts among the tenant's facts, and between them and the live packs. */
    @GetMapping("/conflicts")
    List<Conflict> conflicts(@RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant) {
        return Conflicts.among(facts.of(TenantHeader.require(tenant)).set(), packs.all());
    }

    private static ResponseEntity<ImportView> answer(TenantFacts.Imported imported) {
        return ResponseEntity.status(imported.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ImportView(imported.imported(), imported.facts()));
    }

    private static ResponseEntity<Void> removed(boolean removed, UUID id) {
        if (!removed) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "fact-unknown", "Unknown fact", "nothing is named " + id);
        }
        return ResponseEntity.noContent().build();
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_IMPORT + 1);
        if (bytes.length > LARGEST_IMPORT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "import-too-large",
                    "Import too large",
                    "an import may have " + LARGEST_IMPORT + " bytes, got more");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "import-malformed", "Import malformed", "expected UTF-8, got other bytes");
        }
    }

    /** What a CSV import says beside its rows. */
    record TableParameters(
            @Nullable String source,
            @Nullable String by,
            @Nullable String subjectColumn,
            @Nullable List<String> column,
            @Nullable String validFromColumn,
            @Nullable String validToColumn,
            @Nullable List<String> functional) {

        TenantFacts.Provenance provenance() {
            return new TenantFacts.Provenance(source == null ? "" : source, by == null ? "" : by);
        }

        ColumnMap columns() {
            return new ColumnMap(
                    subjectColumn == null ? "" : subjectColumn,
                    ColumnMap.relations(column == null ? List.of() : column),
                    validFromColumn,
                    validToColumn,
                    functional == null ? List.of() : functional);
        }
    }

    /** Which facts are listed. */
    record FactFilter(
            @Nullable String subject,
            @Nullable String relation,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf,

            @Nullable UUID after) {

        boolean takes(TenantFact fact) {
            StatedFact stated = fact.stated();
            return (subject == null || subject.equals(stated.node()))
                    && (relation == null || relation.equals(stated.relation()))
                    && (asOf == null || stated.holdsOn(asOf))
                    && (after == null || fact.id().toString().compareTo(after.toString()) > 0);
        }
    }

    /** An import with the number of its facts. */
    record ImportView(FactImport imported, int facts) {}

    /** A fact as listed. */
    record FactView(
            UUID id,
            UUID importId,
            String subject,
            String relation,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static FactView of(TenantFact fact) {
            StatedFact stated = fact.stated();
            return new FactView(
                    fact.id(),
                    fact.importId(),
                    stated.node(),
                    stated.relation(),
                    stated.value(),
                    stated.validFrom(),
                    stated.validTo());
        }
    }

    /** Facts with where they come from; {@code next} is the {@code after} of the next page. */
    record FactPage(
            List<FactView> facts,
            List<FactImport> imports,
            @Nullable UUID next) {}
}
