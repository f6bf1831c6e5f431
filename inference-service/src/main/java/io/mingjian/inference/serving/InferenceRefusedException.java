/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.ring.web.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** An inference request that cannot be served; says what was got and what was wanted. */
final class InferenceRefusedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private InferenceRefusedException(HttpStatus status, String code, String title, String detail) {
        super(status, code, title, detail);
    }

    static InferenceRefusedException unknownModel(String got, List<String> wanted) {
        return new InferenceRefusedException(
                HttpStatus.NOT_FOUND,
                "model-unknown",
                "Unknown model",
                "no model " + got + " can be asked; these can: " + String.join(", ", wanted));
    }

    static InferenceRefusedException malformed(String detail) {
        return new InferenceRefusedException(
                HttpStatus.BAD_REQUEST, "inference-malformed", "Inference request not understood", detail);
    }
}
