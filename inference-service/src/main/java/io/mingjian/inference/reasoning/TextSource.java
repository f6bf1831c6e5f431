/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import java.util.List;

/** Where text operators read. */
enum TextSource {
    /** Text that the client submitted. */
    SUBMITTED(Modality.TEXT),
    /** Lines read in pictures. */
    PICTURES(Modality.OCR);

    private final Modality modality;

    TextSource(Modality modality) {
        this.modality = modality;
    }

    Modality modality() {
        return modality;
    }

    List<Passage> passages(ReasoningInput input) {
        return this == SUBMITTED ? Passage.submitted(input) : Passage.readInPictures(input);
    }

    Operator.Availability availability(ReasoningInput input) {
        return passages(input).isEmpty() ? Operator.Availability.NO_INPUT : Operator.Availability.READY;
    }

    Object subject(ReasoningInput input) {
        return passages(input).stream()
                .map(passage -> new NamedText(passage.name(), passage.text()))
                .toList();
    }
}
