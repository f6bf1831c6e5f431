/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.contracts.json.ContractJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes a new version of a pack from an installed one.
 *
 * @param base version that is changed
 * @param version the new version
 * @param by who asks for it, for people; 1 to 200 characters
 * @param note why, or null
 * @param stated the changes as they were stated
 * @param changes the changes in their order, at least one
 */
public record EditRequest(
        String base, String version, String by, @Nullable String note, JsonNode stated, List<PackChange> changes) {

    /** Most changes of one version. */
    static final int MOST_CHANGES = 500;

    private static final JsonMapper STRICT = ContractJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Map<String, Class<? extends PackChange>> KINDS = new TreeMap<>(Map.of(
            "lexicon-entry-added", PackChange.LexiconEntryAdded.class,
            "lexicon-entry-removed", PackChange.LexiconEntryRemoved.class,
            "allowed-phrase-added", PackChange.AllowedPhraseAdded.class,
            "allowed-phrase-removed", PackChange.AllowedPhraseRemoved.class,
            "loss", PackChange.Loss.class,
            "prior", PackChange.Prior.class,
            "operator-parameter", PackChange.OperatorParameter.class,
            "budget", PackChange.Budget.class));

    public EditRequest {
        changes = List.copyOf(changes);
    }

    /**
     * Reads a request.
     *
     * @throws MalformedEditException if the bytes are no such request, with the place
     */
    public static EditRequest read(byte[] json) {
        Document document = document(json);
        if (document.by().isBlank() || document.by().length() > 200) {
            throw new MalformedEditException(
                    "/by",
                    "1 to 200 characters are wanted, got: " + document.by().length());
        }
        if (document.note() != null && document.note().length() > 1_000) {
            throw new MalformedEditException(
                    "/note",
                    "up to 1000 characters are wanted, got: " + document.note().length());
        }
        JsonNode stated = document.changes();
        if (!stated.isArray() || stated.isEmpty() || stated.size() > MOST_CHANGES) {
            throw new MalformedEditException(
                    "/changes", "a list of 1 to " + MOST_CHANGES + " changes is wanted, got: " + stated.size());
        }
        List<PackChange> changes = new ArrayList<>();
        for (JsonNode change : stated) {
            changes.add(change(change, "/changes/" + changes.size()));
        }
        return new EditRequest(document.base(), document.version(), document.by(), document.note(), stated, changes);
    }

    private static Document document(byte[] json) {
        try {
            Document document = STRICT.readValue(json, Document.class);
            if (document == null) {
                throw new MalformedEditException("/", "a JSON object is wanted, got: null");
            }
            return document;
        } catch (JacksonException e) {
            throw new MalformedEditException("/", reason(e));
        }
    }

    private static PackChange change(JsonNode stated, String place) {
        Class<? extends PackChange> kind = KINDS.get(stated.path("kind").asString(""));
        if (kind == null || !(stated instanceof ObjectNode)) {
            throw new MalformedEditException(
                    place + "/kind",
                    "one of " + String.join(", ", KINDS.keySet()) + " is wanted, got: "
                            + stated.path("kind").asString(""));
        }
        try {
            return STRICT.treeToValue(((ObjectNode) stated).deepCopy().without("kind"), kind);
        } catch (JacksonException e) {
            throw new MalformedEditException(place, reason(e));
        }
    }

    private static String reason(JacksonException e) {
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException
                ? String.valueOf(cause.getMessage())
                : String.valueOf(e.getOriginalMessage());
    }

    /** The request as it stands in JSON. */
    private record Document(
            String base,
            String version,
            String by,
            @Nullable String note,
            JsonNode changes) {}
}
