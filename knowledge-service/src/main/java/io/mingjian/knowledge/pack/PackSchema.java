/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The JSON Schema of {@code pack.yaml} and of lexicon files. */
final class PackSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema PACK = load("/schemas/pack.schema.json");
    private static final Schema LEXICON = load("/schemas/lexicon.schema.json");
    private static final Schema EXEMPTIONS = load("/schemas/exemptions.schema.json");

    private PackSchema() {}

    /**
     * Refuses what is no {@code pack.yaml}.
     *
     * @throws InvalidPackException at the first place that does not match the schema
     */
    static void checkPack(LocatedYaml yaml) {
        check(PACK, yaml);
    }

    /**
     * Refuses what is no lexicon.
     *
     * @throws InvalidPackException at the first place that does not match the schema
     */
    static void checkLexicon(LocatedYaml yaml) {
        check(LEXICON, yaml);
    }

    /**
     * Refuses what is no {@code exemptions.yaml}.
     *
     * @throws InvalidPackException at the first place that does not match the schema
     */
    static void checkExemptions(LocatedYaml yaml) {
        check(EXEMPTIONS, yaml);
    }

    private static void check(Schema schema, LocatedYaml yaml) {
        List<Error> errors = schema.validate(yaml.tree());
        errors.stream()
                .min(Comparator.comparingInt(error -> yaml.line(pointer(error))))
                .ifPresent(error -> {
                    throw yaml.refuse(pointer(error), error.getMessage());
                });
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static Schema load(String resource) {
        try (InputStream in = Objects.requireNonNull(PackSchema.class.getResourceAsStream(resource), resource)) {
            return REGISTRY.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
