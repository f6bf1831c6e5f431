/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.text.ContactMatch;
import io.mingjian.inference.text.ContactScanner;
import java.util.ArrayList;
import java.util.List;

/** Looks for offers of contact off the platform. */
record ContactOperator(TextSource source, String name, ContactScanner scanner) implements Operator {

    @Override
    public Modality modality() {
        return source.modality();
    }

    @Override
    public Availability availability(ReasoningInput input) {
        return source.availability(input);
    }

    @Override
    public Object subject(ReasoningInput input) {
        return source.subject(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        for (Passage passage : source.passages(input)) {
            for (ContactMatch match : scanner.scan(passage.text())) {
                signals.add(new Signal(
                        match.signal().id(), false, passage.place(match.span()), Wording.contact(passage, match)));
            }
        }
        return new Observation(signals, List.of());
    }
}
