/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.UndecodablePictureException;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.perception.PerceptionProperties;
import io.mingjian.inference.recognition.PictureEmbedder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models that can be asked for vectors, the same that perception uses. Thread-safe. */
@Component
final class Embedders {

    private static final int CHINESE_DIMENSIONS = 512;
    private static final int ENGLISH_DIMENSIONS = 384;
    private static final int PICTURE_DIMENSIONS = 1280;

    private final Map<String, Embedder> byName = new TreeMap<>();

    Embedders(ModelRepository models, PerceptionProperties properties) {
        addText(TextEmbedder.chinese(models), CHINESE_DIMENSIONS);
        addText(TextEmbedder.english(models), ENGLISH_DIMENSIONS);
        PictureDecoder decoder =
                new PictureDecoder(new DecodingLimits(properties.maximumPixels(), properties.workingPixels()));
        PictureEmbedder.of(models)
                .ifPresent(embedder -> add(new Embedder(
                        embedder.model(),
                        "image",
                        "the base64 of an encoded picture",
                        PICTURE_DIMENSIONS,
                        element -> embed(embedder, decoder, element))));
    }

    /**
     * The embedder of a model.
     *
     * @param version version wanted, or null for the one there is
     * @throws InferenceRefusedException if there is none of that name and version, which is a 404
     */
    Embedder find(String name, @Nullable String version) {
        Embedder found = byName.get(name);
        if (found == null || (version != null && !version.equals(found.model().version()))) {
            throw InferenceRefusedException.unknownModel(
                    version == null ? name : name + " in version " + version,
                    byName.values().stream()
                            .map(each -> each.model().name() + " in version "
                                    + each.model().version())
                            .toList());
        }
        return found;
    }

    private void addText(TextEmbedder embedder, int dimensions) {
        add(new Embedder(embedder.model(), "text", "a text", dimensions, text -> {
            if (text.isBlank()) {
                throw InferenceRefusedException.malformed("an element is blank, wanted a text");
            }
            return embedder.embed(text);
        }));
    }

    private void add(Embedder embedder) {
        byName.put(embedder.model().name(), embedder);
    }

    private static float[] embed(PictureEmbedder embedder, PictureDecoder decoder, String element) {
        try {
            return embedder.embed(
                    decoder.decode(Base64.getDecoder().decode(element)).pixels());
        } catch (IllegalArgumentException e) {
            throw InferenceRefusedException.malformed("an element is no base64 (RFC 4648, section 4)");
        } catch (UndecodablePictureException e) {
            throw InferenceRefusedException.malformed("an element is no picture: " + e.getMessage());
        }
    }
}
