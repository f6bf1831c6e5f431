/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import io.mingjian.contracts.knowledge.ExemptionEffect;
import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.contracts.knowledge.TermRewrite;
import io.mingjian.inference.exemption.TermFinding.Judgment;
import io.mingjian.inference.text.LexiconMatch;
import io.mingjian.inference.text.NormalizedText;
import io.mingjian.inference.text.TextNormalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges a word that is unlawful unless a situation exempts it: from the word to the provision, its situations, the
 * proof that each asks for and whether the case shows it. Immutable and thread-safe.
 */
public final class ExemptionReasoner {

    /** A situation with its uses in normal form. */
    private record Situation(ExemptionSituation source, List<Usage> uses, List<String> proofWords) {}

    private final @Nullable Exemptions exemptions;
    private final List<Situation> situations;
    private final Map<String, LocalizedText> rewrites = new TreeMap<>();

    /** A reasoner by what the pack says, or one that governs nothing where it says nothing. */
    public ExemptionReasoner(@Nullable Exemptions exemptions) {
        this.exemptions = exemptions;
        this.situations = exemptions == null
                ? List.of()
                : exemptions.situations().stream()
                        .map(ExemptionReasoner::compile)
                        .toList();
        if (exemptions != null) {
            for (TermRewrite rewrite : exemptions.rewrites()) {
                rewrite.terms().forEach(term -> rewrites.putIfAbsent(term, rewrite.rewrite()));
            }
        }
    }

    /** Whether it governs anything. */
    public boolean isActive() {
        return exemptions != null;
    }

    /** The finding for a hit, or empty where its lexicon is not governed. */
    public Optional<TermFinding> judge(NormalizedText text, LexiconMatch match, Circumstances circumstances) {
        Exemptions law = exemptions;
        if (law == null || !law.lexicons().contains(match.lexicon())) {
            return Optional.empty();
        }
        Setting setting = Setting.of(text.value(), match);
        LocalizedText rewrite = rewrites.get(match.entry());
        for (Situation situation : situations) {
            if (situation.uses().stream().anyMatch(usage -> usage.isMet(setting))) {
                Optional<Judgment> judgment = judgment(situation, setting, circumstances);
                if (judgment.isPresent()) {
                    return Optional.of(new TermFinding(judgment.get(), law.rule(), situation.source(), rewrite));
                }
            }
        }
        return Optional.of(new TermFinding(Judgment.UNLAWFUL, law.rule(), null, rewrite));
    }

    private static Optional<Judgment> judgment(Situation situation, Setting setting, Circumstances circumstances) {
        boolean valid = situation.source().isValidAt(circumstances.asOf());
        if (situation.source().effect() == ExemptionEffect.GRAVE) {
            return valid ? Optional.of(Judgment.GRAVE) : Optional.empty();
        }
        if (!valid) {
            return Optional.of(Judgment.NOT_IN_FORCE);
        }
        boolean proven = isProven(situation, setting, circumstances);
        return Optional.of(proven ? Judgment.EXEMPT : Judgment.UNPROVEN);
    }

    private static boolean isProven(Situation situation, Setting setting, Circumstances circumstances) {
        TermProof proof = situation.source().proof();
        return proof == null
                || proof.attributes().stream().anyMatch(name -> !circumstances
                        .attributes()
                        .getOrDefault(name, "")
                        .isBlank())
                || situation.proofWords().stream().anyMatch(setting::mentions);
    }

    private static Situation compile(ExemptionSituation source) {
        TermProof proof = source.proof();
        List<String> words = proof == null ? List.of() : normal(proof.words());
        return new Situation(
                source,
                source.uses().stream()
                        .map(use -> new Usage(
                                Set.copyOf(use.terms()),
                                normal(use.before()),
                                normal(use.after()),
                                normal(use.near()),
                                normal(use.unless())))
                        .toList(),
                words);
    }

    private static List<String> normal(List<String> words) {
        return words.stream()
                .map(word -> TextNormalizer.normalize(word.strip()).value())
                .toList();
    }
}
