/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.json.ContractJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code examples/examples.yaml}, which a pack may lack, and the pictures beside it. */
final class ExampleReader {

    static final String FILE = "examples/examples.yaml";

    private ExampleReader() {}

    /** The file as written. */
    private record ExampleDocument(List<Entry> examples) {}

    /** An example as written: a text in a language, or the file name of a picture. */
    private record Entry(
            String id,
            String hypothesis,
            boolean holds,
            @Nullable String language,
            @Nullable String text,
            @Nullable String picture,
            String origin) {

        Example example(LocatedYaml yaml, String pointer, ExamplePictures pictures) {
            Example.Content content = picture == null
                    ? new Example.Words(Objects.requireNonNull(language), Objects.requireNonNull(text))
                    : pictures.take(yaml, pointer + "/picture", picture);
            return new Example(id, hypothesis, holds, content, origin);
        }
    }

    /**
     * The pack's examples, in the order of the file.
     *
     * @throws InvalidPackException if the file does not match its schema, names an unknown hypothesis or an id twice, or
     *     its pictures are not those in the folder
     */
    static List<Example> read(PackFiles files, Set<String> hypotheses) {
        ExamplePictures pictures = new ExamplePictures(files);
        List<Example> examples =
                files.files().containsKey(FILE) ? read(files.text(FILE), hypotheses, pictures) : List.of();
        pictures.refuseStrayFiles();
        return examples;
    }

    private static List<Example> read(String text, Set<String> hypotheses, ExamplePictures pictures) {
        LocatedYaml yaml = LocatedYaml.parse(FILE, text);
        requireOneContent(yaml);
        PackSchema.checkExamples(yaml);
        List<Entry> entries = ContractJson.mapper()
                .treeToValue(yaml.tree(), ExampleDocument.class)
                .examples();
        List<Example> examples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            String pointer = "/examples/" + examples.size();
            if (!hypotheses.contains(entry.hypothesis())) {
                throw yaml.refuse(pointer + "/hypothesis", "unknown hypothesis " + entry.hypothesis());
            }
            if (!seen.add(entry.id())) {
                throw yaml.refuse(pointer + "/id", "two examples are named " + entry.id());
            }
            examples.add(entry.example(yaml, pointer, pictures));
        }
        return List.copyOf(examples);
    }

    /** Says it better than the schema, which asks for the same. */
    private static void requireOneContent(LocatedYaml yaml) {
        JsonNode examples = yaml.tree().path("examples");
        for (int number = 0; examples.isArray() && number < examples.size(); number++) {
            JsonNode example = examples.path(number);
            boolean text = example.has("text");
            if (example.isObject() && text == example.has("picture")) {
                throw yaml.refuse(
                        "/examples/" + number,
                        "got " + (text ? "both text and picture" : "neither text nor picture")
                                + ", wanted exactly one of them");
            }
        }
    }
}
