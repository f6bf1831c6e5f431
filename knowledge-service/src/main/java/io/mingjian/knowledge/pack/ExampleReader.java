/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.json.ContractJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code examples/examples.yaml}, which a pack may lack. */
final class ExampleReader {

    static final String FILE = "examples/examples.yaml";

    private ExampleReader() {}

    /** The file as written. */
    private record ExampleDocument(List<Example> examples) {}

    /**
     * The pack's examples, in the order of the file.
     *
     * @throws InvalidPackException if the file does not match its schema, names an unknown hypothesis or an id twice
     */
    static List<Example> read(PackFiles files, Set<String> hypotheses) {
        if (!files.files().containsKey(FILE)) {
            return List.of();
        }
        LocatedYaml yaml = LocatedYaml.parse(FILE, files.text(FILE));
        PackSchema.checkExamples(yaml);
        List<Example> examples = ContractJson.mapper()
                .treeToValue(yaml.tree(), ExampleDocument.class)
                .examples();
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < examples.size(); number++) {
            Example example = examples.get(number);
            if (!hypotheses.contains(example.hypothesis())) {
                throw yaml.refuse("/examples/" + number + "/hypothesis", "unknown hypothesis " + example.hypothesis());
            }
            if (!seen.add(example.id())) {
                throw yaml.refuse("/examples/" + number + "/id", "two examples are named " + example.id());
            }
        }
        return List.copyOf(examples);
    }
}
