/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The question which objects the pictures of a case show: asked when an operator first wants the answer, and at most
 * once. What an earlier run was told is said again instead of looking anew, and nobody sees it before asking either, so
 * that a run which changes nothing gathers the same in the same order. Used by one run, so not thread-safe.
 */
public final class ObjectEnquiry {

    private static final String VECTORS = "/embedding/objects";

    private final @Nullable Supplier<List<Percept>> search;
    private final boolean recorded;
    private @Nullable List<Percept> answer;

    private ObjectEnquiry(@Nullable Supplier<List<Percept>> search, boolean recorded) {
        this.search = search;
        this.recorded = recorded;
    }

    /**
     * A question that can be asked.
     *
     * @param search looks at the pictures; its percepts must all be {@link #isAnswer answers}
     */
    public static ObjectEnquiry to(Supplier<List<Percept>> search) {
        return new ObjectEnquiry(search, false);
    }

    /** A question that an earlier run asked, with what it was told. */
    public static ObjectEnquiry recorded(List<Percept> percepts) {
        List<Percept> told = List.copyOf(percepts);
        return new ObjectEnquiry(() -> told, true);
    }

    /** A question that nobody can answer, for want of pictures or of the model. */
    public static ObjectEnquiry absent() {
        return new ObjectEnquiry(null, false);
    }

    /** Whether a percept is part of an answer rather than of what was perceived before anybody asked. */
    public static boolean isAnswer(Percept percept) {
        return percept instanceof Percept.DetectedObject
                || percept instanceof Percept.EmbeddingReference && percept.id().endsWith(VECTORS);
    }

    /** A perception as it was before anybody asked. */
    public static Perception before(Perception perception) {
        return new Perception(
                perception.caseId(),
                perception.percepts().stream()
                        .filter(percept -> !isAnswer(percept))
                        .toList());
    }

    /** What was perceived before with the answer, as far as somebody has asked. */
    public Perception with(Perception before) {
        if (known().isEmpty()) {
            return before;
        }
        List<Percept> all = new ArrayList<>(before.percepts());
        all.addAll(known());
        return new Perception(before.caseId(), all);
    }

    /** Whether an answer can be had. */
    boolean isOpen() {
        return search != null;
    }

    /** Whether an earlier run asked. */
    public boolean isRecorded() {
        return recorded;
    }

    /** The answer; blocks until the model has looked the first time. None where nobody can answer. */
    List<Percept> answer() {
        List<Percept> known = answer;
        if (known == null) {
            known = search == null ? List.of() : List.copyOf(search.get());
            answer = known;
        }
        return known;
    }

    /** The answer as far as somebody has asked, else nothing. */
    public List<Percept> known() {
        List<Percept> known = answer;
        return known == null ? List.of() : known;
    }
}
