/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.embedding.TokenEncoder;
import io.mingjian.inference.embedding.TokenStates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the case says, as tokens: submitted text in the encoder of its language, and what was read in pictures.
 *
 * @param chinese encoder of every text that is not English
 * @param english encoder of English text
 */
record WordTokens(TokenEncoder chinese, TokenEncoder english) {

    private static final String PART_END = String.valueOf('\n');

    void addTo(CaseTokens tokens, FusionCase subject) {
        Map<String, String> languages = new HashMap<>();
        subject.perception()
                .all(Percept.DetectedLanguage.class)
                .forEach(percept -> languages.put(percept.id(), percept.language()));
        encode(tokens, new Writing("text", Modality.TEXT, parts(subject, languages, false)), chinese);
        encode(tokens, new Writing("english", Modality.TEXT, parts(subject, languages, true)), english);
        List<Percept.TextSpan> lines =
                subject.perception().all(Percept.TextSpan.class).toList();
        encode(
                tokens,
                new Writing(
                        "ocr",
                        Modality.OCR,
                        join(lines.stream().map(Percept.TextSpan::text).toList())),
                chinese);
        tokens.lookedAt(Modality.OCR, lines.stream().map(Percept.TextSpan::id).toList());
    }

    private record Writing(String input, Modality modality, String text) {}

    private static void encode(CaseTokens tokens, Writing writing, TokenEncoder encoder) {
        TokenStates states = encoder.encode(writing.text());
        tokens.add(writing.input(), writing.modality(), TokenBlock.of(states));
        tokens.considered(writing.modality(), FusionResult.Unit.TOKEN, states.considered(), states.total());
        if (states.tokens() > 0) {
            tokens.encodedBy(encoder.model());
        }
    }

    private static String parts(FusionCase subject, Map<String, String> languages, boolean english) {
        return join(subject.texts().stream()
                .filter(part -> english == "en".equals(languages.get(part.name() + "/language")))
                .map(FusionCase.Text::content)
                .toList());
    }

    private static String join(List<String> parts) {
        return String.join(PART_END, parts);
    }
}
