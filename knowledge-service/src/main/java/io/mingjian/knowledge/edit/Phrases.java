/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of phrases in a lexicon's file.
 *
 * @param file the file
 * @param path where the list stands in it
 */
record Phrases(String file, List<String> path) {

    private static final int LONGEST = 200;

    static Phrases in(String lexicon, String... path) {
        return new Phrases("lexicon/" + lexicon + ".yaml", List.of(path));
    }

    void add(PackText pack, String phrase) {
        pack.edit(file, yaml -> {
            if (yaml.find(path).isEmpty()) {
                int last = path.size() - 1;
                return yaml.put(path.subList(0, last), path.get(last), "[" + YamlScalars.text(phrase) + "]");
            }
            if (yaml.indexOf(path, "", phrase) >= 0) {
                throw yaml.refuse(path, "the list has this phrase already: " + phrase);
            }
            return sized(yaml.size(path) + 1, yaml.add(path, YamlScalars.text(phrase)));
        });
    }

    void remove(PackText pack, String phrase) {
        pack.edit(file, yaml -> {
            int index = yaml.find(path).isEmpty() ? -1 : yaml.indexOf(path, "", phrase);
            if (index < 0) {
                throw yaml.refuse(path, "the list has no such phrase: " + phrase);
            }
            if (path.size() > 1 && yaml.size(path) == 1) {
                throw yaml.refuse(path, "a language of a lexicon needs a phrase, and this is the last: " + phrase);
            }
            return sized(yaml.size(path) - 1, yaml.remove(path, index));
        });
    }

    /** No text that was written with care is damaged unseen. */
    private YamlText sized(int wanted, YamlText yaml) {
        if (yaml.size(path) != wanted) {
            throw yaml.refuse(path, "the list cannot be changed where it stands; write it on lines of its own");
        }
        return yaml;
    }

    static void requireLexicon(@Nullable String lexicon) {
        // it becomes part of a file's name
        if (lexicon == null || !lexicon.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("lexicon must be an identifier, got: " + lexicon);
        }
    }

    static void requireLanguage(@Nullable String language) {
        if (!"zh".equals(language) && !"en".equals(language)) {
            throw new IllegalArgumentException("language must be zh or en, got: " + language);
        }
    }

    static void requirePhrase(@Nullable String text) {
        if (text == null
                || text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("text must have 1 to " + LONGEST + " characters of one line, got: "
                    + (text == null ? 0 : text.length()));
        }
    }
}
