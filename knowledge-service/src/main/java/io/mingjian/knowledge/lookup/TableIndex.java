/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Words to rows by BM25 (Robertson and Zaragoza 2009), in memory. Thread-safe.
 *
 * <p>A row answers only if the query is about it: at least two words, or the only one, meet and cover
 * {@link #LEAST_COVERAGE} of the query, weighed by rarity; or the query has the row's whole name and covers
 * {@link #LEAST_COVERAGE_BESIDE_NAME}.
 */
final class TableIndex {

    /** Share of the query's weight that a row must cover; below it the query is about something else. */
    static final double LEAST_COVERAGE = 0.4;

    /** The same where the row's whole name is in the query. */
    static final double LEAST_COVERAGE_BESIDE_NAME = 0.2;

    /** Weight of a word that no row has: that of a word in about one row of a hundred. */
    private static final double UNKNOWN = Math.log(100);

    private static final String NAME = "name";
    private static final String WORDS = "words";
    private static final String CONTEXT = "context";
    private static final String ROW = "row";
    private static final Map<String, Float> BOOSTS = Map.of(NAME, 1.0f, WORDS, 1.0f, CONTEXT, 0.4f);
    private static final List<String> FIELDS = List.of(NAME, WORDS, CONTEXT);
    private static final int CANDIDATES = 50;

    private final List<TableRow> rows;
    private final Analyzer analyzer = Words.analyzer();
    private final IndexSearcher searcher;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    TableIndex(List<TableRow> rows) {
        this.rows = rows;
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < rows.size(); i++) {
                    writer.addDocument(document(rows.get(i), i));
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            // descriptions are short and of similar kind: length says little about relevance
            searcher.setSimilarity(new BM25Similarity(1.2f, 0.3f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that answer, best first. */
    List<Match> find(String query, int limit) {
        Set<String> asked = Words.of(analyzer, query);
        if (asked.isEmpty()) {
            return List.of();
        }
        try {
            List<Match> matches = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(asked), CANDIDATES).scoreDocs) {
                int row = searcher.storedFields()
                        .document(hit.doc)
                        .getField(ROW)
                        .numericValue()
                        .intValue();
                if (matches.size() < limit && isAbout(asked, row)) {
                    matches.add(match(rows.get(row), hit.score));
                }
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAbout(Set<String> asked, int row) throws IOException {
        double coverage = coverage(asked, words.get(row));
        Set<String> name = names.get(row);
        if (!name.isEmpty() && asked.containsAll(name)) {
            return coverage >= LEAST_COVERAGE_BESIDE_NAME;
        }
        long met = asked.stream().filter(words.get(row)::contains).count();
        return met >= Math.min(2, asked.size()) && coverage >= LEAST_COVERAGE;
    }

    private static Match match(TableRow row, double score) {
        return new Match(row.code(), row.description(), row.level(), score, Match.By.WORDS);
    }

    private Document document(TableRow row, int index) {
        String covered = Words.covered(row.description());
        Set<String> own = Words.of(analyzer, covered + " " + Words.covered(row.context()));
        words.add(own);
        names.add(Words.of(analyzer, row.name()));
        Document document = new Document();
        document.add(new TextField(NAME, row.name(), Field.Store.NO));
        document.add(new TextField(WORDS, covered, Field.Store.NO));
        document.add(new TextField(CONTEXT, Words.covered(row.context()), Field.Store.NO));
        document.add(new StoredField(ROW, index));
        return document;
    }

    private static BooleanQuery query(Set<String> asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : asked) {
            for (String field : FIELDS) {
                var term = new BoostQuery(new TermQuery(new Term(field, word)), BOOSTS.getOrDefault(field, 1.0f));
                query.add(term, BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    private double coverage(Set<String> asked, Set<String> covered) throws IOException {
        double all = 0;
        double met = 0;
        for (String word : asked) {
            double weight = rarity(word);
            all += weight;
            met += covered.contains(word) ? weight : 0;
        }
        return met / all;
    }

    /** Inverse document frequency as BM25 has it. */
    private double rarity(String word) throws IOException {
        int containing = searcher.getIndexReader().docFreq(new Term(WORDS, word));
        if (containing == 0) {
            return UNKNOWN;
        }
        return Math.log(1 + (rows.size() - containing + 0.5) / (containing + 0.5));
    }
}
