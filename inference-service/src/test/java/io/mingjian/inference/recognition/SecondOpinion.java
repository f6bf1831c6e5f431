/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.ModelRepository;

/** Both models for sexual content on every picture, for the programs that measure what asking one of them saves. */
public final class SecondOpinion {

    private final SexualContentDetector detector;
    private final Agreement agreement;

    public SecondOpinion(ModelRepository models) {
        this.detector = new SexualContentDetector(models);
        this.agreement = new Agreement(
                models.model(SexualContentDetector.SMALL).reference(),
                models.model(SexualContentDetector.LARGE).reference());
    }

    /** The label that both models agree on, both asked. */
    public String both(Pixels picture) {
        return agreement
                .of(detector.small(picture), detector.large(picture))
                .finding()
                .label();
    }
}
