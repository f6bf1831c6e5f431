/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.language.LanguageShare;
import java.util.ArrayList;
import java.util.List;

/** Tells a text's language and embeds it in that language's space. Thread-safe. */
final class TextPerceiver {

    private final LanguageDetector languages;
    private final TextEmbedder chinese;
    private final TextEmbedder english;
    private final ContentStore content;

    TextPerceiver(LanguageDetector languages, TextEmbedder chinese, TextEmbedder english, ContentStore content) {
        this.languages = languages;
        this.chinese = chinese;
        this.english = english;
        this.content = content;
    }

    /** Percepts {@code <part>/language} and, for a text that says anything, {@code <part>/embedding}. */
    List<Percept> perceive(ContentOwner owner, String part, String text) {
        Locator whole = new Locator.TextRange(part, 0, text.length());
        LanguageShare language = languages.detect(text);
        List<Percept> percepts = new ArrayList<>();
        percepts.add(new Percept.DetectedLanguage(
                part + "/language", Decoders.LANGUAGE, whole, language.language(), language.share()));
        if (!text.isBlank()) {
            percepts.add(embedding(owner, part, text, embedder(language)));
        }
        return percepts;
    }

    /** Runs both models once. */
    void warmUp() {
        chinese.embed("预热");
        english.embed("warm up");
    }

    // an undetermined text goes to the Chinese model, whose vocabulary also holds Latin, digits and kana
    private TextEmbedder embedder(LanguageShare language) {
        return "en".equals(language.language()) ? english : chinese;
    }

    private Percept embedding(ContentOwner owner, String part, String text, TextEmbedder embedder) {
        float[] vector = embedder.embed(text);
        ContentReference stored = owner.put(content, LittleEndian.bytes(vector));
        return new Percept.EmbeddingReference(
                part + "/embedding",
                embedder.model(),
                new Locator.TextRange(part, 0, text.length()),
                stored,
                vector.length);
    }
}
