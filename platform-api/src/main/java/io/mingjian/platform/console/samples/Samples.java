/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.samples;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.intake.AttachmentSource;
import io.mingjian.platform.intake.CaseSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The samples that the build packaged from {@code deploy/samples}; read once, when they are first wanted. */
@Component
class Samples {

    private static final String FOLDER = "classpath:/console/samples/";
    private static final String SUFFIX = ".case.json";

    private @Nullable List<Sample> read;

    /** All samples, by name. */
    synchronized List<Sample> all() {
        List<Sample> present = read;
        if (present == null) {
            present = load();
            read = present;
        }
        return present;
    }

    private static List<Sample> load() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            return Arrays.stream(resolver.getResources(FOLDER + "*" + SUFFIX))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .map(Samples::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples cannot be read", e);
        }
    }

    private static Sample sample(Resource file) {
        try {
            JsonNode json = ContractJson.mapper().readTree(file.getContentAsByteArray());
            String expected = json.at("/sample/expected/outcome").asString("");
            return new Sample(
                    String.valueOf(file.getFilename()).replace(SUFFIX, ""),
                    text(json.at("/sample/title")),
                    text(json.at("/sample/note")),
                    expected.isEmpty() ? null : Outcome.valueOf(expected),
                    submission(json),
                    files(json, file));
        } catch (IOException e) {
            throw new UncheckedIOException("a sample cannot be read: " + file.getFilename(), e);
        }
    }

    private static CaseSubmission submission(JsonNode json) {
        return new CaseSubmission(
                json.path("pack").asString("ecommerce-compliance"),
                values(json.path("texts")),
                List.of(),
                values(json.path("attributes")),
                json.path("locale").asString("zh-CN"),
                null);
    }

    private static Map<String, @Nullable String> values(JsonNode json) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        json.propertyStream()
                .forEach(property ->
                        values.put(property.getKey(), property.getValue().asString()));
        return values;
    }

    private static List<AttachmentSource> files(JsonNode json, Resource sample) throws IOException {
        List<AttachmentSource> files = new ArrayList<>();
        for (JsonNode attachment : json.path("attachments")) {
            byte[] bytes =
                    sample.createRelative(attachment.path("file").asString()).getContentAsByteArray();
            files.add(new AttachmentSource.Inline(attachment.path("name").asString(), null, bytes));
        }
        return files;
    }

    private static LocalizedText text(JsonNode json) {
        return new LocalizedText(json.path("zh").asString(""), json.path("en").asString(""));
    }
}
