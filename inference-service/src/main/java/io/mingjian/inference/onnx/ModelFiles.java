/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.json.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The files of one model, each proved against its pinned digest when it is read. */
record ModelFiles(String name, ModelSource source, ResourceLoader resources) {

    /**
     * The bytes of a file.
     *
     * @return empty where the file of an optional model is missing
     * @throws ModelDigestMismatchException if the file is not the pinned one
     * @throws ModelUnavailableException if the file cannot be read, or is missing and needed
     */
    Optional<byte[]> read(PinnedFile file) {
        Resource resource = resources.getResource(file.location());
        if (source.optional() && !resource.exists()) {
            return Optional.empty();
        }
        try (InputStream stream = resource.getInputStream()) {
            byte[] content = stream.readAllBytes();
            String digest = Sha256.hex(content);
            if (!digest.equals(file.sha256())) {
                throw new ModelDigestMismatchException(name, file, digest);
            }
            return Optional.of(content);
        } catch (IOException e) {
            throw new ModelUnavailableException("model " + name + " cannot be read from " + file.location(), e);
        }
    }
}
