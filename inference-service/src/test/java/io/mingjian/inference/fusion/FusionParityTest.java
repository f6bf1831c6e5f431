/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The shipped graph, by the digest that the service pins, answers as {@code models/fusion/parity.py} prints it. */
class FusionParityTest {

    private static final String GRAPH = "mingjian.inference.models.fusion.graph.";
    private static final double[] SCORES = {1.59708, -1.58332, -2.50431};
    private static final double[] GATES = {
        0.01845, 0.78957, 0.19197, 0, 0.00703, 0.00262, 0.99035, 0, 0.04828, 0.00230, 0.94943, 0
    };

    @Test
    void theShippedGraphAnswersAsInPython() throws Exception {
        Map<String, Object> shipped =
                Map.of(GRAPH + "location", pinned("location"), GRAPH + "sha256", pinned("sha256"));
        try (ModelRepository models = FusionModels.load(shipped)) {
            OnnxModel fusion = models.find("fusion").orElseThrow();
            Map<String, Tensor.Floats> answer = fusion.outputs(inputs());
            assertClose(answer, "scores", SCORES);
            assertClose(answer, "gates", GATES);
        }
    }

    private static void assertClose(Map<String, Tensor.Floats> answer, String name, double[] wanted) {
        Tensor.Floats got = Objects.requireNonNull(answer.get(name), name);
        assertThat(got.values().limit()).as(name).isEqualTo(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            assertThat((double) got.values().get(i)).as(name + " " + i).isCloseTo(wanted[i], within(1e-4));
        }
    }

    private static Map<String, Tensor> inputs() {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        add(inputs, "image", wave(10, 1280, 0));
        add(inputs, "objects", wave(2, 84, 1));
        add(inputs, "text", wave(5, 512, 2));
        add(inputs, "english", wave(3, 384, 3));
        add(inputs, "ocr", wave(4, 512, 4));
        add(inputs, "knowledge", wave(1, 512, 5));
        inputs.put("hypotheses", wave(3, 512, 9).tensor());
        return inputs;
    }

    private static void add(Map<String, Tensor> inputs, String name, TokenBlock block) {
        inputs.put(name, block.tensor());
        inputs.put(name + "_mask", block.mask());
    }

    private static TokenBlock wave(int count, int size, int seed) {
        float[] values = new float[count * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (Math.sin(0.37 * i + seed) / 4);
        }
        return new TokenBlock(values, count, size);
    }

    private static Object pinned(String property) throws Exception {
        return Objects.requireNonNull(new YamlPropertySourceLoader()
                .load("service", new ClassPathResource("inference-service.yaml"))
                .get(0)
                .getProperty(GRAPH + property));
    }
}
