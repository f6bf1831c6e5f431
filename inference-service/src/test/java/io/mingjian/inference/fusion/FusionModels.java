/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.inference.onnx.ExecutionProvider;
import io.mingjian.inference.onnx.ModelProperties;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

/** The encoders with an untrained graph of the fusion model's interface. */
public final class FusionModels {

    private static final ModelRepository SHARED = load(Map.of());

    private FusionModels() {}

    /** All models; not to be closed. */
    public static ModelRepository shared() {
        return SHARED;
    }

    /** The models with some properties replaced; to be closed. */
    static ModelRepository load(Map<String, Object> replaced) {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            sources.addLast(new MapPropertySource("replaced", replaced));
            new YamlPropertySourceLoader()
                    .load("models", new ClassPathResource("fusion/models.yaml"))
                    .forEach(sources::addLast);
            ModelProperties models = new Binder(ConfigurationPropertySources.from(sources))
                    .bind("mingjian.inference", ModelProperties.class)
                    .get();
            return new ModelRepository(
                    models, new OnnxProperties(ExecutionProvider.CPU, 0, 1, true), new DefaultResourceLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
