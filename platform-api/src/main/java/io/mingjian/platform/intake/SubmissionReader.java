/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.problem.RejectedException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a request strictly: a misspelt member is an error and not a case without its text. */
@Component
public class SubmissionReader {

    private static final int DEEPEST = 16;

    private final JsonMapper mapper;

    SubmissionReader(IntakeProperties properties) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength((int)
                                Math.min(Integer.MAX_VALUE, properties.maxBody().toBytes()))
                        .build())
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }

    /**
     * Reads one submission.
     *
     * @throws RejectedException 400 if the bytes are not a submission in JSON
     */
    public CaseSubmission read(byte[] json) {
        return read(json, CaseSubmission.class, "case");
    }

    /**
     * Reads one request.
     *
     * @param what what is wanted, for people
     * @throws RejectedException 400 if the bytes are no such request in JSON
     */
    public <T> T read(byte[] json, Class<T> type, String what) {
        try {
            T request = mapper.readValue(json, type);
            if (request == null) {
                throw malformed("A JSON object is wanted, got: null.");
            }
            return request;
        } catch (UnrecognizedPropertyException e) {
            throw malformed("A member that is not known stands at line " + line(e) + ".");
        } catch (JacksonException | NullPointerException e) {
            throw malformed("A " + what + " in JSON is wanted"
                    + (e instanceof JacksonException j ? "; reading stopped at line " + line(j) + "." : "."));
        }
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static RejectedException malformed(String detail) {
        return RejectedException.malformed("malformed-json", "Malformed JSON", detail);
    }
}
