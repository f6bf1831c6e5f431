/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of the contracts: instants as ISO-8601 strings, nulls left out, unknown properties ignored so that an older
 * reader takes a newer event (the schemas only grow), and a component that may not be null must be there.
 * Thread-safe.
 */
public final class ContractJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            // a record's questions, such as Attachment.isImage(), are no components and must not enter its digest
            .changeDefaultVisibility(value -> value.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .annotationIntrospector(new ComponentNullness())
            .build();
    private static final JsonMapper CANONICAL = MAPPER.rebuild()
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            // in canonical order at once, so that the text need not be parsed to be put in order
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ContractJson() {}

    /** The mapper of the contracts; share it rather than build another. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads UTF-8 JSON.
     *
     * @throws MalformedContractException if the bytes are no JSON of that type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new MalformedContractException("expected " + type.getSimpleName() + ", got: null", null);
            }
            return value;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedContractException("not a valid " + type.getSimpleName(), e);
        }
    }

    /**
     * Writes RFC 8785 canonical JSON in UTF-8: equal values give equal bytes. A lone surrogate, which no text has,
     * becomes a question mark.
     *
     * @throws MalformedContractException if a number is infinite or not a number, which JSON cannot say
     */
    public static byte[] canonical(Object value) {
        return CanonicalJson.of(CANONICAL.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
    }
}
