/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case ready to be submitted.
 *
 * @param name what people call it, for instance its file name
 * @param request body of {@code POST /v1/cases}; nothing in it tells what is expected
 */
public record CaseDocument(String name, ObjectNode request) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "gif", "image/gif",
            "bmp", "image/bmp");

    /**
     * Reads a case file: pictures that it names with {@code file} are put in, and its {@code sample} part is left out.
     *
     * @param folder paths of pictures are relative to it
     * @param pack pack for a case that names none
     * @throws CommandFailedException if the JSON or a picture cannot be read
     */
    public static CaseDocument parse(String name, String json, Path folder, String pack) {
        ObjectNode document = object(name, json);
        document.remove("sample");
        if (!document.hasNonNull("pack")) {
            document.put("pack", pack);
        }
        for (JsonNode attachment : document.path("attachments")) {
            if (attachment instanceof ObjectNode entry && entry.hasNonNull("file")) {
                inline(entry, folder.resolve(entry.remove("file").asString("")));
            }
        }
        return new CaseDocument(name, document);
    }

    /** A case of at most one text part and one picture. */
    public static CaseDocument of(String pack, String part, @Nullable String text, @Nullable Path picture) {
        ObjectNode document = ContractJson.mapper().createObjectNode().put("pack", pack);
        if (text != null) {
            document.putObject("texts").put(part, text);
            document.put("locale", isChinese(text) ? "zh-CN" : "en");
        }
        if (picture != null) {
            ArrayNode attachments = document.putArray("attachments");
            inline(attachments.addObject().put("name", "photo"), picture);
        }
        return new CaseDocument(picture == null ? "text" : String.valueOf(picture.getFileName()), document);
    }

    /** The text parts, by name, in order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        request.path("texts")
                .properties()
                .forEach(part -> texts.put(part.getKey(), part.getValue().asString("")));
        return texts;
    }

    private static void inline(ObjectNode attachment, Path file) {
        String fileName = String.valueOf(file.getFileName());
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!attachment.hasNonNull("mediaType")) {
            attachment.put("mediaType", MEDIA_TYPES.getOrDefault(extension, "application/octet-stream"));
        }
        try {
            attachment.put("data", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new CommandFailedException("the picture " + file + " cannot be read");
        }
    }

    private static ObjectNode object(String name, String json) {
        try {
            if (ContractJson.mapper().readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new CommandFailedException(name + " is not JSON: " + e.getOriginalMessage());
        }
        throw new CommandFailedException(name + " must hold one JSON object");
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
