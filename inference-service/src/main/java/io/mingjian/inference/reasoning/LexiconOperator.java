/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.text.LexiconMatch;
import io.mingjian.inference.text.LexiconScan;
import io.mingjian.inference.text.LexiconScanner;
import io.mingjian.inference.text.SuppressedMatch;
import io.mingjian.inference.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/** Looks for the entries of the pack's lexicons; one signal per lexicon. */
record LexiconOperator(TextSource source, String name, LexiconScanner scanner) implements Operator {

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
        List<LocalizedText> remarks = new ArrayList<>();
        for (Passage passage : source.passages(input)) {
            LexiconScan scan = scanner.scan(TextNormalizer.normalize(passage.text()));
            scan.matches().forEach(match -> signals.add(found(passage, match)));
            for (SuppressedMatch suppressed : scan.suppressed()) {
                remarks.add(Wording.suppressed(passage, suppressed));
                if (suppressed.reason() == SuppressedMatch.Reason.NEGATED) {
                    signals.add(denied(passage, suppressed));
                }
            }
        }
        return new Observation(signals, remarks);
    }

    private static Signal found(Passage passage, LexiconMatch match) {
        return new Signal(
                match.lexicon(), false, passage.place(match.span()), Wording.written(passage, match.excerpt()));
    }

    private static Signal denied(Passage passage, SuppressedMatch denial) {
        Signal.Place place = passage.place(denial.contextSpan());
        return new Signal(denial.match().lexicon(), true, place, Wording.written(passage, denial.context()));
    }
}
