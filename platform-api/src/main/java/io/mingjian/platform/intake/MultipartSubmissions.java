/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.problem.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads submissions from multipart forms: part {@code case} and files beside it. */
@Component
class MultipartSubmissions {

    private static final String CASE = "case";

    private final SubmissionReader reader;

    MultipartSubmissions(SubmissionReader reader) {
        this.reader = reader;
    }

    CaseSubmission submission(MultipartHttpServletRequest request) {
        MultipartFile part = request.getFile(CASE);
        if (part != null) {
            return reader.read(bytes(part));
        }
        String field = request.getParameter(CASE);
        if (field == null) {
            throw RejectedException.malformed("missing-case", "Missing case", "A part named case is wanted.");
        }
        return reader.read(field.getBytes(StandardCharsets.UTF_8));
    }

    /** The files, each under the name of its part, or its file name where several parts have one name. */
    List<AttachmentSource> files(MultipartHttpServletRequest request) {
        List<AttachmentSource> files = new ArrayList<>();
        request.getMultiFileMap().forEach((name, parts) -> {
            if (!name.equals(CASE)) {
                parts.forEach(part -> files.add(source(parts.size() == 1 ? name : fileName(part), part)));
            }
        });
        return files;
    }

    private static AttachmentSource source(String name, MultipartFile part) {
        return new AttachmentSource.Inline(name, part.getContentType(), bytes(part));
    }

    private static String fileName(MultipartFile part) {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a part could not be read", e);
        }
    }
}
