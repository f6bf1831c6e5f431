/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static io.mingjian.inference.recognition.SexualContent.Finding.EXPLICIT;
import static io.mingjian.inference.recognition.SexualContent.Finding.NONE;
import static io.mingjian.inference.recognition.SexualContent.Finding.SUGGESTIVE;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import java.nio.charset.StandardCharsets;

/** What two models for sexual content make of a picture together: only what both see counts. */
final class Agreement {

    private final ModelReference model;

    Agreement(ModelReference one, ModelReference other) {
        String digests = one.digest() + "+" + other.digest();
        this.model = new ModelReference(
                "nsfw-agreement",
                one.version() + "+" + other.version(),
                Sha256.hex(digests.getBytes(StandardCharsets.UTF_8)));
    }

    SexualContent of(SexualContentScores one, SexualContentScores other) {
        if (one.isExplicit() && other.isExplicit()) {
            return new SexualContent(model, EXPLICIT, Math.min(one.explicit(), other.explicit()));
        }
        double suggestive = Math.min(one.suggestive(), other.suggestive());
        if (one.isSuggestive() && other.isSuggestive()) {
            return new SexualContent(model, SUGGESTIVE, suggestive);
        }
        return new SexualContent(model, NONE, 1 - suggestive);
    }
}
