/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells those who wait in this instance how far a run of a case has come. Thread-safe; keeps nothing. */
@Component
public class CaseProgress implements DisposableBean {

    private static final Logger LOGGER = LoggerFactory.getLogger(CaseProgress.class);
    private static final int THREADS = 4;

    private final ConcurrentHashMap<Run, List<Consumer<CaseStatus>>> listeners = new ConcurrentHashMap<>();
    /** Apart from the consumers, so that a slow client never holds up the ring. */
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, CaseProgress::thread);

    private record Run(UUID caseId, int number) {}

    /** An interest in one run; close it when nobody waits any more. */
    public interface Interest extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Calls the listener for every status that this instance learns of from now on; a status may come twice or be
     * skipped. It is called on another thread and may block for a short time.
     */
    public Interest listen(UUID caseId, int run, Consumer<CaseStatus> listener) {
        Run awaited = new Run(caseId, run);
        listeners.compute(awaited, (id, present) -> {
            List<Consumer<CaseStatus>> list = present == null ? new CopyOnWriteArrayList<>() : present;
            list.add(listener);
            return list;
        });
        return () -> listeners.computeIfPresent(awaited, (id, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    /** Whether anybody in this instance waits for the run. */
    public boolean isAwaited(UUID caseId, int run) {
        return listeners.containsKey(new Run(caseId, run));
    }

    /** Tells the listeners of a run; call it after the commit of what it tells. */
    public void reached(UUID caseId, int run, CaseStatus status) {
        List<Consumer<CaseStatus>> present = listeners.get(new Run(caseId, run));
        if (present != null) {
            present.forEach(listener -> executor.execute(() -> tell(listener, status)));
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }

    private static void tell(Consumer<CaseStatus> listener, CaseStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("somebody who waits for a case could not be told");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "case-progress");
        thread.setDaemon(true);
        return thread;
    }
}
