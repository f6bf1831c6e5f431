/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.mingjian.contracts.cases.ContentReference;
import org.jspecify.annotations.Nullable;

/**
 * Something a model or decoder saw. Percepts state what is there, never what it means.
 *
 * <p>Identifiers are unique within a {@link Perception} and depend on the input alone.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Percept.TextSpan.class, name = "text-span"),
    @JsonSubTypes.Type(value = Percept.DetectedObject.class, name = "object"),
    @JsonSubTypes.Type(value = Percept.ClassScore.class, name = "class"),
    @JsonSubTypes.Type(value = Percept.CodePayload.class, name = "code"),
    @JsonSubTypes.Type(value = Percept.LexiconHit.class, name = "lexicon-hit"),
    @JsonSubTypes.Type(value = Percept.EmbeddingReference.class, name = "embedding"),
    @JsonSubTypes.Type(value = Percept.ImageQuality.class, name = "image-quality"),
    @JsonSubTypes.Type(value = Percept.DetectedLanguage.class, name = "language"),
    @JsonSubTypes.Type(value = Percept.Unperceived.class, name = "unperceived")
})
public sealed interface Percept {

    /** Identifier, unique within the perception of a case. */
    String id();

    /** What saw it. */
    ModelReference model();

    /** Where it was seen. */
    Locator locator();

    /**
     * A line of writing read in a picture.
     *
     * @param text the characters read
     * @param confidence mean character probability in [0, 1]
     */
    record TextSpan(String id, ModelReference model, Locator locator, String text, double confidence)
            implements Percept {}

    /**
     * An object found in a picture.
     *
     * @param label class name of the detector
     * @param score detector's score in [0, 1]
     */
    record DetectedObject(String id, ModelReference model, Locator locator, String label, double score)
            implements Percept {}

    /**
     * A class of a whole picture or text.
     *
     * @param label class name of the classifier
     * @param score probability in [0, 1]
     */
    record ClassScore(String id, ModelReference model, Locator locator, String label, double score)
            implements Percept {}

    /**
     * A decoded QR code, data matrix or barcode.
     *
     * @param format symbology, such as {@code QR_CODE} or {@code EAN_13}
     * @param payload decoded text
     */
    record CodePayload(String id, ModelReference model, Locator locator, String format, String payload)
            implements Percept {}

    /**
     * A lexicon entry met in a text.
     *
     * @param lexicon identifier of the lexicon
     * @param entry the entry as listed
     * @param matched the characters of the original text
     */
    record LexiconHit(String id, ModelReference model, Locator locator, String lexicon, String entry, String matched)
            implements Percept {}

    /**
     * An embedding, or several of one kind, kept in the content store as little-endian float32.
     *
     * @param vector {@code float[dimensions]}, L2-normalised; {@code float[count][dimensions]} where there are several
     * @param dimensions number of components of one embedding
     * @param count number of embeddings one after the other, 0 where something was looked for and nothing found, or null
     *     for a single one
     */
    record EmbeddingReference(
            String id,
            ModelReference model,
            Locator locator,
            ContentReference vector,
            int dimensions,
            @Nullable Integer count)
            implements Percept {

        /** A single embedding. */
        public EmbeddingReference(
                String id, ModelReference model, Locator locator, ContentReference vector, int dimensions) {
            this(id, model, locator, vector, dimensions, null);
        }
    }

    /**
     * What the decoder learned of a picture.
     *
     * @param width pixels after EXIF orientation
     * @param height pixels after EXIF orientation
     * @param sharpness variance of the Laplacian of the luma plane, zero or more; under about 50 is blurred
     * @param frames number of frames, 1 for a still picture
     */
    record ImageQuality(
            String id, ModelReference model, Locator locator, int width, int height, double sharpness, int frames)
            implements Percept {}

    /**
     * The language of a text.
     *
     * @param language BCP 47 primary tag, {@code zh}, {@code en} or {@code und}
     * @param confidence share of letters in that language's script, in [0, 1]
     */
    record DetectedLanguage(String id, ModelReference model, Locator locator, String language, double confidence)
            implements Percept {}

    /**
     * Something that could not be perceived, so that silence is never taken for cleanness.
     *
     * @param code stable reason: {@code model-absent}, {@code undecodable}, {@code timeout}, …
     * @param detail for people; never content
     */
    record Unperceived(String id, ModelReference model, Locator locator, String code, String detail)
            implements Percept {}
}
