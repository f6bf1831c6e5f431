/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.springframework.util.FileSystemUtils;

/**
 * Nearest neighbours among the decided cases (Lucene, HNSW), in a folder of its own that is rebuilt at every start: one
 * vector field per model, filtered by tenant, pack and modality. A case that is added again is replaced. Thread-safe.
 */
final class PrecedentIndex implements ErasedPrecedents, AutoCloseable {

    private static final String KEY = "key";
    private static final String TENANT = "tenant";
    private static final String PACK = "pack";
    private static final String CASE = "case";
    private static final String MODALITY = "modality";
    private static final String OUTCOME = "outcome";
    private static final String HELD = "held";
    private static final String FAILED = "failed";

    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<UUID> erased = ConcurrentHashMap.newKeySet();

    /** An empty index in the platform's folder for temporary files. */
    PrecedentIndex() {
        try {
            this.folder = Files.createTempDirectory("mingjian-precedents");
            this.directory = FSDirectory.open(folder);
            this.writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(new PictureCodec()));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A decided case near to a vector.
     *
     * @param id the case
     * @param similarity cosine similarity in [-1, 1]
     * @param outcome how it ended
     * @param held hypotheses that were believed
     * @param failed hypotheses that were considered and not believed
     */
    record Neighbour(UUID id, double similarity, Outcome outcome, List<String> held, List<String> failed) {}

    /** Adds cases or replaces them; they are found once {@link #refresh} returned. An erased case is not added. */
    synchronized void add(DecidedCase decided) {
        if (erased.contains(decided.id())) {
            return;
        }
        try {
            for (Embedding embedding : decided.embeddings()) {
                String key = decided.tenant() + "/" + decided.id() + "/" + embedding.percept();
                writer.updateDocument(new Term(KEY, key), document(key, decided, embedding));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void remove(UUID caseId) {
        erased.add(caseId);
        try {
            writer.deleteDocuments(new Term(CASE, caseId.toString()));
            // a deleted vector stays in its segment until that is merged
            writer.forceMergeDeletes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refresh();
    }

    /** Lets what was added be found. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of vectors that can be found. */
    int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /** The nearest decided cases of a tenant and pack but the case itself, at most {@code limit}, nearest first. */
    List<Neighbour> nearest(String tenant, String pack, UUID itself, Embedding wanted, int limit) {
        Query among = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(TENANT, tenant)), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(PACK, pack)), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(MODALITY, wanted.modality().name())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(CASE, itself.toString())), BooleanClause.Occur.MUST_NOT)
                .build();
        Query query = new KnnFloatVectorQuery(wanted.modelDigest(), wanted.vector(), limit, among);
        return search(searcher -> {
            List<Neighbour> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                found.add(neighbour(searcher.storedFields().document(hit.doc), hit.score));
            }
            return found;
        });
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Neighbour neighbour(Document document, float score) {
        return new Neighbour(
                UUID.fromString(document.get(CASE)),
                // Lucene's score of a cosine is (1 + cosine) / 2
                Math.max(-1, Math.min(1, 2.0 * score - 1)),
                Outcome.valueOf(document.get(OUTCOME)),
                Arrays.asList(document.getValues(HELD)),
                Arrays.asList(document.getValues(FAILED)));
    }

    private static Document document(String key, DecidedCase decided, Embedding embedding) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StringField(TENANT, decided.tenant(), Field.Store.NO));
        document.add(new StringField(PACK, decided.pack(), Field.Store.NO));
        document.add(new StringField(CASE, decided.id().toString(), Field.Store.YES));
        document.add(new StringField(MODALITY, embedding.modality().name(), Field.Store.NO));
        document.add(new StoredField(OUTCOME, decided.outcome().name()));
        decided.held().forEach(hypothesis -> document.add(new StoredField(HELD, hypothesis)));
        decided.failed().forEach(hypothesis -> document.add(new StoredField(FAILED, hypothesis)));
        document.add(
                new KnnFloatVectorField(embedding.modelDigest(), embedding.vector(), VectorSimilarityFunction.COSINE));
        return document;
    }

    /** Something that is asked of the index as it is now. */
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Lucene's own codec but for the length of vectors: a picture's have 1280 components, the default's limit is 1024. */
    private static final class PictureCodec extends Lucene912Codec {

        private final KnnVectorsFormat vectors = new PictureVectors();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }
}
