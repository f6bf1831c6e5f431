/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.knowledge.LocalizedText;

/** A version of a model that was asked for cannot be had; trying again will not help. */
public final class ModelVersionUnavailableException extends ModelUnavailableException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final LocalizedText reason;

    /** For a reason that people read, without a full stop. */
    public ModelVersionUnavailableException(LocalizedText reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** What people read, without a full stop. */
    public LocalizedText reason() {
        return reason;
    }
}
