/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code lexicon/*.yaml}; a file is named after its lexicon. */
final class LexiconReader {

    private LexiconReader() {}

    /**
     * All lexicons, by file name.
     *
     * @throws InvalidPackException if one is malformed
     */
    static List<Lexicon> readAll(PackFiles files) {
        return files.in("lexicon", ".yaml").stream().map(LexiconReader::read).toList();
    }

    private static Lexicon read(Map.Entry<String, String> file) {
        LocatedYaml yaml = LocatedYaml.parse(file.getKey(), file.getValue());
        PackSchema.checkLexicon(yaml);
        JsonNode tree = yaml.tree();
        String id = tree.get("id").asString();
        if (!file.getKey().equals("lexicon/" + id + ".yaml")) {
            throw yaml.refuse("/id", "the file must be named lexicon/" + id + ".yaml");
        }
        List<LexiconEntry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> language : tree.get("entries").properties()) {
            language.getValue().forEach(text -> entries.add(new LexiconEntry(text.asString(), language.getKey())));
        }
        List<String> allowed = new ArrayList<>();
        tree.path("allowed").forEach(text -> allowed.add(text.asString()));
        return new Lexicon(
                id,
                entries,
                allowed,
                tree.path("negatable").asBoolean(false),
                tree.path("supposable").asBoolean(false) ? Boolean.TRUE : null);
    }
}
