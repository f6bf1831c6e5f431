/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.percept.ModelReference;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, ModelReference> absent = new TreeMap<>();
    private final ResourceLoader resources;

    /**
     * Loads all configured models.
     *
     * @throws ModelDigestMismatchException if a file is not the pinned one
     * @throws ModelUnavailableException if a file of a model that is not optional is missing, or the runtime refuses it
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

    private ModelRepository(ModelRepository base, ModelRepository instead) {
        this.resources = base.resources;
        models.putAll(base.models);
        models.putAll(instead.models);
        vocabularies.putAll(base.vocabularies);
        vocabularies.putAll(instead.vocabularies);
        absent.putAll(base.absent);
        absent.keySet().removeAll(instead.models.keySet());
    }

    /** These models, but for those that the other has; neither is copied, and only the originals are to be closed. */
    ModelRepository replacing(ModelRepository other) {
        return new ModelRepository(this, other);
    }

    /**
     * The model of this name.
     *
     * @throws ModelUnavailableException if none is configured, or it is absent
     */
    public OnnxModel model(String name) {
        return required(models.get(name), name);
    }

    /** The optional model of this name, empty where it is absent or not configured. */
    public Optional<OnnxModel> find(String name) {
        return Optional.ofNullable(models.get(name));
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

    /** The optional models whose files are missing, in the order of their names. */
    public Collection<ModelReference> absent() {
        return Collections.unmodifiableCollection(absent.values());
    }

    @Override
    public void close() {
        models.values().forEach(OnnxModel::close);
        models.clear();
    }

    private static <T> T required(@Nullable T found, String name) {
        if (found == null) {
            throw new ModelUnavailableException("model " + name + " is not configured, or absent");
        }
        return found;
    }

    private void load(String name, ModelSource source, SessionFactory sessions) {
        ModelFiles files = new ModelFiles(name, source, resources);
        Optional<byte[]> graph = files.read(source.graph());
        if (graph.isEmpty() || !readVocabulary(name, files)) {
            absent.put(name, source.reference(name));
            LOG.atWarn()
                    .addKeyValue("model", name)
                    .addKeyValue("version", source.version())
                    .log("Optional model is absent, what needs it is off");
            return;
        }
        OnnxModel model = sessions.open(source.reference(name), graph.get());
        models.put(name, model);
        LOG.atInfo()
                .addKeyValue("model", name)
                .addKeyValue("version", source.version())
                .addKeyValue("provider", model.provider())
                .log("Model loaded");
    }

    /** Whether nothing is missing. */
    private boolean readVocabulary(String name, ModelFiles files) {
        PinnedFile vocabulary = files.source().vocabulary();
        if (vocabulary == null) {
            return true;
        }
        Optional<byte[]> content = files.read(vocabulary);
        content.ifPresent(bytes -> vocabularies.put(name, bytes));
        return content.isPresent();
    }
}
