/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of the contracts: instants as ISO-8601 strings, nulls left out, unknown properties ignored so that an older
 * reader takes a newer event (the schemas only grow). Thread-safe.
 */
public final class ContractJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
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

    /** Writes RFC 8785 canonical JSON in UTF-8: equal values give equal bytes. */
    public static byte[] canonical(Object value) {
        return CanonicalJson.of(MAPPER.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
    }
}
