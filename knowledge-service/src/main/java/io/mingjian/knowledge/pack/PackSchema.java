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
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of {@code pack.yaml}, of lexicon files and of examples. */
final class PackSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int LONGEST_SHOWN = 80;
    private static final Schema PACK = load("/schemas/pack.schema.json");
    private static final Schema LEXICON = load("/schemas/lexicon.schema.json");
    private static final Schema EXAMPLES = load("/schemas/examples.schema.json");
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
     * Refuses what is no list of examples.
     *
     * @throws InvalidPackException at the first place that does not match the schema
     */
    static void checkExamples(LocatedYaml yaml) {
        check(EXAMPLES, yaml);
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
                    throw yaml.refuse(pointer(error), error.getMessage() + got(yaml, error));
                });
    }

    /** The value that is meant, where it is short enough to be shown. */
    private static String got(LocatedYaml yaml, Error error) {
        JsonNode value = yaml.tree().at(pointer(error));
        String shown = value.isValueNode()
                ? value.toString()
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
        return ", got: " + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown);
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
