/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients see of installed pack versions. */
public final class PackViews {

    private PackViews() {}

    /**
     * A version in short.
     *
     * @param pack name, version and digests
     * @param title what people read
     * @param hypotheses how many it can judge
     * @param clauses how many it knows
     */
    public record Version(PackReference pack, LocalizedText title, int hypotheses, int clauses) {}

    /**
     * A version as installed.
     *
     * @param digest lower-case hexadecimal SHA-256 over its files
     * @param live whether it judges cases that name no version
     * @param edit from what and by whom it was made, where it was made by edits
     */
    public record Installation(
            String version,
            String digest,
            Instant installedAt,
            boolean live,
            @Nullable Edit edit) {}

    /**
     * How a version was made from another.
     *
     * @param base version that was changed
     * @param by who asked for it
     * @param note why, in the editor's words
     */
    public record Edit(String base, String by, @Nullable String note, Instant madeAt, List<PackChange> changes) {}

    /** The versions of a pack, oldest first. */
    public record Installations(List<Installation> versions) {}

    /**
     * What an editor can change of a version.
     *
     * @param losses loss per outcome, in units of one manual review
     * @param budget what reasoning about one case may spend
     * @param hypotheses with their priors
     */
    public record Contents(
            PackReference pack,
            LocalizedText title,
            LossMatrix losses,
            Budget budget,
            List<OperatorPolicy> operators,
            List<Lexicon> lexicons,
            List<Hypothesis> hypotheses) {}
}
