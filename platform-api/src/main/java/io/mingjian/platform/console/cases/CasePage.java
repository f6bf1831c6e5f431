/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.console.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case shows of one of its runs.
 *
 * @param title first words of the case, or its number
 * @param missing names of text parts that are no longer kept
 * @param attributes by name
 * @param verdict null before the run is decided
 */
record CasePage(
        Dossier dossier,
        String title,
        List<MarkedText> texts,
        List<String> missing,
        Map<String, String> attributes,
        List<PictureView> pictures,
        boolean hidden,
        @Nullable Reasoning reasoning) {

    private static final int TITLE = 80;

    /**
     * How the run was decided.
     *
     * @param folded items that hardly weigh or that were looked for in vain
     */
    record Reasoning(
            VerdictView verdict,
            List<StepView> steps,
            List<EvidenceView> evidence,
            List<EvidenceView> folded,
            Beliefs beliefs,
            ChainDrawing drawing) {}

    /** Puts a case into words. */
    static CasePage of(Dossier dossier, boolean hidden, Words words) {
        ChainReading reading =
                dossier.chain() == null ? null : ChainReading.of(dossier.chain(), dossier.knowledge(), words);
        CaseWords terms = new CaseWords(words);
        EvidenceSheet sheet = reading == null ? EvidenceSheet.empty() : reading.sheet();
        List<MarkedText> texts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        dossier.texts().forEach((part, text) -> {
            if (text == null) {
                missing.add(terms.part(part));
            } else {
                texts.add(MarkedText.of(part, terms.part(part), text, sheet));
            }
        });
        List<PictureView> pictures = dossier.subject().attachments().stream()
                .filter(attachment -> attachment.isImage())
                .map(attachment -> PictureView.of(attachment, dossier.perception(), sheet, terms))
                .toList();
        return new CasePage(
                dossier,
                title(dossier),
                texts,
                missing,
                new TreeMap<>(dossier.subject().attributes()),
                pictures,
                hidden,
                reading == null ? null : reasoning(reading, dossier));
    }

    /** First words of a case; its number where it has none. */
    static String title(Dossier dossier) {
        return dossier.texts().values().stream()
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(CasePage::shortened)
                .orElseGet(() -> dossier.subject().id().toString());
    }

    /** The first words of a text in one line. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }

    private static Reasoning reasoning(ChainReading reading, Dossier dossier) {
        List<StepView> steps = reading.steps();
        List<EvidenceView> evidence = reading.evidence();
        Beliefs beliefs = Beliefs.of(reading.chain(), reading.names());
        return new Reasoning(
                VerdictView.of(reading, dossier.knowledge()),
                steps,
                evidence.stream().filter(item -> !isFolded(item)).toList(),
                evidence.stream().filter(CasePage::isFolded).toList(),
                beliefs,
                ChainDrawing.of(steps, beliefs));
    }

    private static boolean isFolded(EvidenceView item) {
        return item.kind().equals("absent") || item.kind().equals("quiet");
    }
}
