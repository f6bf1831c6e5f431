/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ResourceLoader;

/**
 * The loaded models, by name. Loading proves every file against its pinned digest before anything looks into it.
 * Thread-safe after construction; closed once, after the last run has ended.
 */
public final class ModelRepository implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelRepository.class);

    private final Map<String, OnnxModel> models = new TreeMap<>();
    private final Map<String, byte[]> vocabularies = new TreeMap<>();
    private final ResourceLoader resources;

    /**
     * Loads all configured models.
     *
     * @throws ModelDigestMismatchException if a file is not the pinned one
     * @throws ModelUnavailableException if a file is missing or the runtime refuses it
     */
    public ModelRepository(ModelProperties properties, OnnxProperties onnx, ResourceLoader resources) {
        this.resources = resources;
        SessionFactory sessions = new SessionFactory(onnx);
        try {
            new TreeMap<>(properties.models()).forEach((name, source) -> load(name, source, sessions));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * The model of this name.
     *
     * @throws ModelUnavailableException if none is configured
     */
    public OnnxModel model(String name) {
        return required(models.get(name), name);
    }

    /**
     * The vocabulary file of the model of this name; not to be changed.
     *
     * @throws ModelUnavailableException if none is configured
     */
    public byte[] vocabulary(String name) {
        return required(vocabularies.get(name), "vocabulary of " + name);
    }

    /** All models in the order of their names. */
    public Collection<OnnxModel> all() {
        return Collections.unmodifiableCollection(models.values());
    }

    @Override
    public void close() {
        models.values().forEach(OnnxModel::close);
        models.clear();
    }

    private static <T> T required(@Nullable T found, String name) {
        if (found == null) {
            throw new ModelUnavailableException("model " + name + " is not configured");
        }
        return found;
    }

    private void load(String name, ModelSource source, SessionFactory sessions) {
        if (source.vocabulary() != null) {
            vocabularies.put(name, read(name, source.vocabulary()));
        }
        byte[] graph = read(name, source.graph());
        ModelReference reference =
                new ModelReference(name, source.version(), source.graph().sha256());
        OnnxModel model = sessions.open(reference, graph);
        models.put(name, model);
        LOG.atInfo()
                .addKeyValue("model", name)
                .addKeyValue("version", source.version())
                .addKeyValue("provider", model.provider())
                .log("Model loaded");
    }

    private byte[] read(String name, PinnedFile file) {
        try (InputStream stream = resources.getResource(file.location()).getInputStream()) {
            byte[] content = stream.readAllBytes();
            String digest = Sha256.hex(content);
            if (!digest.equals(file.sha256())) {
                throw new ModelDigestMismatchException(name, file, digest);
            }
            return content;
        } catch (IOException e) {
            throw new ModelUnavailableException("model " + name + " cannot be read from " + file.location(), e);
        }
    }
}
