/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.perception.WarmUp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks single models (Open Inference Protocol 2 with JSON tensors): those that give vectors of texts or pictures. */
@RestController
class InferenceController {

    private static final String MODEL = "/v2/models/{name}";
    private static final String VERSION = "/v2/models/{name}/versions/{version}";

    private final Embedders embedders;
    private final WarmUp warmUp;

    InferenceController(Embedders embedders, WarmUp warmUp) {
        this.embedders = embedders;
        this.warmUp = warmUp;
    }

    /** What goes into a model and what comes out. */
    @GetMapping({MODEL, VERSION})
    Metadata metadata(@PathVariable String name, @PathVariable(required = false) @Nullable String version) {
        Embedder embedder = embedders.find(name, version);
        return new Metadata(
                name,
                List.of(embedder.model().version()),
                "onnxruntime_onnx",
                embedder.model().digest(),
                List.of(new TensorMetadata(embedder.input(), "BYTES", List.of(-1L))),
                List.of(new TensorMetadata(Embedder.OUTPUT, "FP32", List.of(-1L, (long) embedder.dimensions()))));
    }

    /** Whether a model answers without delay; 503 until then. */
    @GetMapping({MODEL + "/ready", VERSION + "/ready"})
    ResponseEntity<Readiness> ready(
            @PathVariable String name, @PathVariable(required = false) @Nullable String version) {
        embedders.find(name, version);
        boolean ready = warmUp.isDone();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Readiness(name, ready));
    }

    /** The vectors of the request's elements, in their order. */
    @PostMapping({MODEL + "/infer", VERSION + "/infer"})
    Response infer(
            @PathVariable String name,
            @PathVariable(required = false) @Nullable String version,
            @RequestBody InferenceRequest request) {
        return infer(embedders.find(name, version), request);
    }

    static Response infer(Embedder embedder, InferenceRequest request) {
        List<String> elements = request.elements(embedder);
        List<Float> values = new ArrayList<>(elements.size() * embedder.dimensions());
        for (String element : elements) {
            for (float value : embedder.embed().apply(element)) {
                values.add(value);
            }
        }
        List<Long> shape = List.of((long) elements.size(), (long) embedder.dimensions());
        ModelReference model = embedder.model();
        return new Response(
                model.name(),
                model.version(),
                request.id(),
                new Parameters(model.digest()),
                List.of(new OutputTensor(Embedder.OUTPUT, shape, "FP32", values)));
    }

    record Metadata(
            String name,
            List<String> versions,
            String platform,
            String digest,
            List<TensorMetadata> inputs,
            List<TensorMetadata> outputs) {}

    record TensorMetadata(String name, String datatype, List<Long> shape) {}

    record Readiness(String name, boolean ready) {}

    /** The answer; its parameter {@code digest} says which model file gave it, so that callers may keep the vectors. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(
            @JsonProperty("model_name") String modelName,
            @JsonProperty("model_version") String modelVersion,
            @Nullable String id,
            Parameters parameters,
            List<OutputTensor> outputs) {}

    record Parameters(String digest) {}

    record OutputTensor(String name, List<Long> shape, String datatype, List<Float> data) {}
}
