/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.mingjian.contracts.percept.ModelReference;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** A loaded model. Thread-safe: runs go side by side and do not influence each other. */
public final class OnnxModel {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LongAdder runs = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final ModelReference reference;
    private final ExecutionProvider provider;
    private final OrtSession session;

    OnnxModel(ModelReference reference, ExecutionProvider provider, OrtSession session) {
        this.reference = reference;
        this.provider = provider;
        this.session = session;
    }

    /** Name, version and digest of the file that runs. */
    public ModelReference reference() {
        return reference;
    }

    /** Where the model really runs, after any fallback. */
    public ExecutionProvider provider() {
        return provider;
    }

    /** What the model has cost so far. */
    public ModelUse use() {
        return new ModelUse(runs.sum(), Duration.ofNanos(nanos.sum()));
    }

    /**
     * Runs the model on its only input. Blocks until the answer is there.
     *
     * @return the first output
     * @throws ModelUnavailableException if the runtime refuses the input
     */
    public Tensor.Floats run(Tensor input) {
        return run(Map.of(session.getInputNames().iterator().next(), input));
    }

    /**
     * Runs the model. Blocks until the answer is there.
     *
     * @param inputs every input of the model by name, on direct buffers
     * @return the first output, which must be float32
     * @throws ModelUnavailableException if the runtime refuses the input
     */
    public Tensor.Floats run(Map<String, ? extends Tensor> inputs) {
        return withResult(inputs, result -> floats(result.get(0)));
    }

    /**
     * Runs the model. Blocks until the answer is there.
     *
     * @param inputs every input of the model by name, on direct buffers
     * @return every output by name, all of which must be float32
     * @throws ModelUnavailableException if the runtime refuses the input
     */
    public Map<String, Tensor.Floats> outputs(Map<String, ? extends Tensor> inputs) {
        return withResult(inputs, result -> {
            Map<String, Tensor.Floats> outputs = new HashMap<>();
            result.forEach(output -> outputs.put(output.getKey(), floats(output.getValue())));
            return outputs;
        });
    }

    private <T> T withResult(Map<String, ? extends Tensor> inputs, Function<OrtSession.Result, T> read) {
        Map<String, OnnxTensor> handles = new HashMap<>();
        try {
            for (Map.Entry<String, ? extends Tensor> input : inputs.entrySet()) {
                handles.put(input.getKey(), handle(input.getValue()));
            }
            long begin = THREADS.getCurrentThreadCpuTime();
            try (OrtSession.Result result = session.run(handles)) {
                return read.apply(result);
            } finally {
                nanos.add(THREADS.getCurrentThreadCpuTime() - begin);
                runs.increment();
            }
        } catch (OrtException e) {
            throw new ModelUnavailableException("model " + reference.name() + " failed to run", e);
        } finally {
            handles.values().forEach(OnnxTensor::close);
        }
    }

    void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelUnavailableException("model " + reference.name() + " cannot be closed", e);
        }
    }

    private static OnnxTensor handle(Tensor tensor) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        if (tensor instanceof Tensor.Floats floats) {
            return OnnxTensor.createTensor(environment, floats.values(), floats.shape());
        }
        Tensor.Longs longs = (Tensor.Longs) tensor;
        return OnnxTensor.createTensor(environment, longs.values(), longs.shape());
    }

    private static Tensor.Floats floats(OnnxValue value) {
        OnnxTensor tensor = (OnnxTensor) value;
        FloatBuffer values = tensor.getFloatBuffer();
        return new Tensor.Floats(values, tensor.getInfo().getShape());
    }
}
