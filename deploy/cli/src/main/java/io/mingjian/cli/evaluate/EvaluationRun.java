/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.ProgressLine;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.PlatformUnreachableException;
import io.mingjian.contracts.percept.Perception;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Sends records through the running platform, a bounded number at a time, and judges what comes back. */
final class EvaluationRun {

    /** Why a record without percepts could not be scored. */
    static final String PERCEPTION_HIDDEN = "the platform does not show what it perceived";

    private final PlatformClient platform;
    private final Journal journal;
    private final int concurrency;

    EvaluationRun(PlatformClient platform, Journal journal, int concurrency) {
        this.platform = platform;
        this.journal = journal;
        this.concurrency = concurrency;
    }

    /**
     * Every record, scored, in the order of the evaluation.
     *
     * @param known what an earlier run scored already
     * @throws PlatformUnreachableException if the platform goes away
     */
    List<Scored> through(Evaluation evaluation, Map<String, Scored> known, ProgressLine progress) {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        try {
            List<Future<Scored>> pending = new ArrayList<>();
            for (Evaluation.Kind kind : evaluation.kinds().values()) {
                for (ManifestRecord entry : kind.records()) {
                    pending.add(workers.submit(() -> once(entry, kind, known.get(entry.id()), progress)));
                }
            }
            List<Scored> scored = new ArrayList<>();
            for (Future<Scored> each : pending) {
                scored.add(each.get());
            }
            return scored;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailedException failure
                    ? failure
                    : new IllegalStateException("a record could not be scored", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    private Scored once(ManifestRecord entry, Evaluation.Kind kind, @Nullable Scored earlier, ProgressLine progress) {
        Scored scored = earlier;
        if (scored == null) {
            scored = score(entry, kind);
            journal.add(scored);
        }
        progress.advance();
        return scored;
    }

    private Scored score(ManifestRecord entry, Evaluation.Kind kind) {
        Map<String, String> truth = kind.scoring().truth(entry.labels());
        try {
            InstalledPack pack = kind.pack();
            if (kind.scoring() instanceof CaseScoring scoring && pack != null) {
                return judged(entry, scoring, truth.keySet(), pack);
            }
            return lookedUp(entry, (LookupScoring) kind.scoring(), truth);
        } catch (PlatformUnreachableException e) {
            throw e;
        } catch (CommandFailedException e) {
            Map<String, Judgement> judgements = new LinkedHashMap<>();
            truth.forEach((aspect, value) -> judgements.put(aspect, Judgement.undecided(value)));
            return new Scored(entry.id(), entry.kind(), null, 0, judgements, e.getMessage());
        }
    }

    private Scored judged(ManifestRecord entry, CaseScoring scoring, Set<String> aspects, InstalledPack pack) {
        FinishedCase finished = platform.review(document(entry, scoring.pack()));
        Perception perception = scoring.needsPerception()
                ? platform.perception(finished.id()).orElseThrow(() -> new CommandFailedException(PERCEPTION_HIDDEN))
                : null;
        Observed observed = Observed.of(finished, perception);
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        aspects.forEach(aspect -> judgements.put(aspect, scoring.judge(aspect, entry.labels(), observed, pack)));
        return new Scored(entry.id(), entry.kind(), finished.decision().outcome(), finished.millis(), judgements, null);
    }

    private Scored lookedUp(ManifestRecord entry, LookupScoring scoring, Map<String, String> truth) {
        if (entry.text() == null) {
            throw new CommandFailedException("the record has no text to look up");
        }
        long begin = System.nanoTime();
        Optional<String> found = platform.lookup(scoring.path(), entry.text());
        double millis = (System.nanoTime() - begin) / 1e6;
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        truth.forEach((aspect, code) -> judgements.put(aspect, LookupScoring.judge(code, found)));
        return new Scored(entry.id(), entry.kind(), null, millis, judgements, null);
    }

    /** The case of a record: its text and its picture, nothing of its labels or its origin. */
    static CaseDocument document(ManifestRecord entry, String pack) {
        String part = entry.image() == null ? "description" : "title";
        return CaseDocument.of(pack, part, entry.text(), entry.image());
    }
}
