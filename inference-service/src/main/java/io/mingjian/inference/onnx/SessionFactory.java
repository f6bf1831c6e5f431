/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.mingjian.contracts.percept.ModelReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sessions on the configured provider and falls back, loudly, to the processor. */
final class SessionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFactory.class);

    private final OnnxProperties properties;

    SessionFactory(OnnxProperties properties) {
        this.properties = properties;
    }

    OnnxModel open(ModelReference reference, byte[] file) {
        if (properties.provider() == ExecutionProvider.CUDA) {
            try {
                return open(reference, file, ExecutionProvider.CUDA);
            } catch (OrtException | LinkageError e) {
                LOG.atError()
                        .addKeyValue("model", reference.name())
                        .addKeyValue("reason", e.getMessage())
                        .log("CUDA was asked for and cannot be had, the model runs on the processor");
            }
        }
        try {
            return open(reference, file, ExecutionProvider.CPU);
        } catch (OrtException e) {
            throw new ModelUnavailableException("model " + reference.name() + " cannot be loaded", e);
        }
    }

    private OnnxModel open(ModelReference reference, byte[] file, ExecutionProvider provider) throws OrtException {
        try (OrtSession.SessionOptions options = options(provider)) {
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file, options);
            return new OnnxModel(reference, provider, session);
        }
    }

    private OrtSession.SessionOptions options(ExecutionProvider provider) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            options.setIntraOpNumThreads(properties.threads());
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setCPUArenaAllocator(properties.arena());
            // shapes differ from run to run, a remembered pattern would only hold memory
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            if (provider == ExecutionProvider.CUDA) {
                options.addCUDA(properties.device());
            }
            return options;
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }
}
