/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

/**
 * A row that answers a query.
 *
 * @param code UN number or Harmonized System code
 * @param description wording of the table, in English
 * @param level class of the dangerous goods, or number of digits of the tariff code (2 chapter, 4 heading, 6 subheading)
 * @param score rank score: BM25 for words, plus {@link TableSearch#NAMED} for a good that the query names; comparable within
 *     one answer only
 * @param by how it was found
 */
public record Match(String code, String description, String level, double score, By by) {

    /** How a row was found. */
    public enum By {
        /** The query is the code. */
        CODE,
        /** The query names a good whose code is known. */
        NAME,
        /** The words of the query describe it. */
        WORDS
    }
}
