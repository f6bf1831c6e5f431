/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.problem.RejectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads batches from multipart forms: part {@code file}, and parts {@code map} and {@code pack} about it. */
@Component
class UploadForms {

    private final SubmissionReader reader;

    UploadForms(SubmissionReader reader) {
        this.reader = reader;
    }

    BatchUpload upload(MultipartHttpServletRequest request) throws IOException {
        MultipartFile file = request.getFile("file");
        if (file == null) {
            throw RejectedException.malformed("missing-file", "Missing file", "A part named file is wanted.");
        }
        MediaType type = MediaType.parseMediaType(Objects.requireNonNullElse(file.getContentType(), "text/csv"));
        BatchFormat format = BatchFormat.of(type, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return new BatchUpload(
                format,
                file.getInputStream(),
                format == BatchFormat.CSV
                        ? new BatchUpload.Table(
                                type.getParameter("charset"), columns(field(request, "map")), field(request, "pack"))
                        : BatchUpload.Table.NONE,
                request.getHeader("Idempotency-Key"));
    }

    private Map<String, String> columns(@Nullable String json) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (json != null && !json.isBlank()) {
            reader.read(json.getBytes(StandardCharsets.UTF_8), Map.class, "map from column to field")
                    .forEach((column, field) -> columns.put(String.valueOf(column), String.valueOf(field)));
        }
        return columns;
    }

    private static @Nullable String field(MultipartHttpServletRequest request, String name) throws IOException {
        MultipartFile part = request.getFile(name);
        return part == null ? request.getParameter(name) : new String(part.getBytes(), StandardCharsets.UTF_8);
    }
}
