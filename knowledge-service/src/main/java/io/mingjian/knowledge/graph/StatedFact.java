/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A triple with the days on which it holds.
 *
 * @param subject IRI
 * @param predicate IRI
 * @param object IRI or the lexical form of a literal
 * @param kind {@link #IRI}; a language tag with {@code @} before it; or the IRI of a datatype
 * @param validFrom first day on which it holds, or null where none is known
 * @param validTo last day on which it holds, or null where none is known
 */
public record StatedFact(
        String subject,
        String predicate,
        String object,
        String kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Kind of an object that is a resource. */
    public static final String IRI = "iri";

    /** Kind of an object that is plain text. */
    public static final String TEXT = "http://www.w3.org/2001/XMLSchema#string";

    public StatedFact {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "a fact must not end before it begins, got: " + validFrom + " to " + validTo);
        }
    }

    /** The same with other days. */
    public StatedFact valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new StatedFact(subject, predicate, object, kind, from, to);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(StatedFact other) {
        return beginsBeforeEnd(validFrom, other.validTo) && beginsBeforeEnd(other.validFrom, validTo);
    }

    private static boolean beginsBeforeEnd(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }

    /** The subject as cases name it: the identifier of a node, or the IRI of anything else. */
    public String node() {
        return subject.startsWith(Vocabulary.NODES) ? subject.substring(Vocabulary.NODES.length()) : subject;
    }

    /** The predicate as cases name it: a word of the platform's vocabulary, or an IRI. */
    public String relation() {
        return predicate.startsWith(Vocabulary.NAMESPACE)
                ? predicate.substring(Vocabulary.NAMESPACE.length())
                : predicate;
    }

    /** The object as cases name it. */
    public String value() {
        return kind.equals(IRI) ? object.replaceFirst("^urn:mingjian:[a-z]+:", "") : object;
    }
}
