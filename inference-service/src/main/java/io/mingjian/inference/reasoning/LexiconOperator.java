/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.exemption.Circumstances;
import io.mingjian.inference.exemption.ExemptionReasoner;
import io.mingjian.inference.exemption.TermFinding;
import io.mingjian.inference.text.LexiconMatch;
import io.mingjian.inference.text.LexiconScan;
import io.mingjian.inference.text.LexiconScanner;
import io.mingjian.inference.text.NormalizedText;
import io.mingjian.inference.text.SuppressedMatch;
import io.mingjian.inference.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for the entries of the pack's lexicons; one signal per lexicon. A hit that the pack's exemptions govern gives the
 * signal of what they make of it.
 */
record LexiconOperator(TextSource source, String name, LexiconScanner scanner, ExemptionReasoner exemptions)
        implements Operator {

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
        return exemptions.isActive()
                ? List.of(source.subject(input), attributes(input), input.asOf())
                : source.subject(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        List<LocalizedText> remarks = new ArrayList<>();
        Circumstances circumstances = new Circumstances(attributes(input), input.asOf());
        for (Passage passage : source.passages(input)) {
            NormalizedText text = TextNormalizer.normalize(passage.text());
            LexiconScan scan = scanner.scan(text);
            for (LexiconMatch match : scan.matches()) {
                signals.add(exemptions
                        .judge(text, match, circumstances)
                        .map(finding -> judged(passage, match, finding))
                        .orElseGet(() -> found(passage, match)));
            }
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

    private static Signal judged(Passage passage, LexiconMatch match, TermFinding finding) {
        return new Signal(
                finding.signal(match.lexicon()),
                false,
                passage.place(match.span()),
                TermWording.found(passage, match.excerpt(), finding));
    }

    private static SortedMap<String, String> attributes(ReasoningInput input) {
        return new TreeMap<>(input.event().subject().attributes());
    }

    private static Signal denied(Passage passage, SuppressedMatch denial) {
        Signal.Place place = passage.place(denial.contextSpan());
        return new Signal(denial.match().lexicon(), true, place, Wording.written(passage, denial.context()));
    }
}
