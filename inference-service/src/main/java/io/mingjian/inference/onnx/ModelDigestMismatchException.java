/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

/** A file of a model is not the one that the configuration pins. */
public final class ModelDigestMismatchException extends ModelUnavailableException {

    private static final long serialVersionUID = 1L;

    ModelDigestMismatchException(String model, PinnedFile wanted, String got) {
        super("file " + wanted.location() + " of model " + model + " must have SHA-256 " + wanted.sha256() + ", got "
                + got);
    }
}
