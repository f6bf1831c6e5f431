/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

/** The models that the service's own configuration pins, loaded once for all tests. */
public final class TestModels {

    private static final ModelRepository SHARED = load(configured());

    private TestModels() {}

    /** All models; not to be closed. */
    public static ModelRepository shared() {
        return SHARED;
    }

    /** Models of its own, to be closed, among which the files of these optional ones are missing. */
    public static ModelRepository without(String... names) {
        Map<String, ModelSource> models = new TreeMap<>(configured().models());
        for (String name : names) {
            PinnedFile nowhere = new PinnedFile("classpath:bundle/nowhere.onnx", "0".repeat(64));
            models.put(name, new ModelSource("1", nowhere, null, true));
        }
        return load(new ModelProperties(models));
    }

    static ModelProperties configured() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("inference-service.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("mingjian.inference", ModelProperties.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelRepository load(ModelProperties models) {
        return new ModelRepository(
                models, new OnnxProperties(ExecutionProvider.CPU, 0, 1, true), new DefaultResourceLoader());
    }
}
