/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.pack.Example;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.persistence.EmbeddingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The examples of pack versions with their vectors. A version judges before its examples are embedded: they are asked
 * for in the background, of live packs at the start and of others with the first case, until inference-service has
 * answered, and kept, so that the next start asks for none.
 */
public final class ExampleLibrary implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleLibrary.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Packs packs;
    private final EmbeddingClient client;
    private final EmbeddingCache cache;
    private final Map<String, List<Embedded>> byDigest = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "example-embedder");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    ExampleLibrary(Packs packs, EmbeddingClient client, EmbeddingCache cache) {
        this.packs = packs;
        this.client = client;
        this.cache = cache;
    }

    /** An example with its vector. */
    record Embedded(Example example, Embedding embedding) {}

    /**
     * How far a pack's examples are.
     *
     * @param examples examples that the pack has
     * @param embedded those that cases are compared with, none until all are asked for; without refused pictures
     */
    public record Progress(int examples, int embedded) {}

    /** How far the examples of a pack version are. */
    public Progress progress(Pack pack) {
        return new Progress(pack.examples().size(), of(pack).size());
    }

    /** The embedded examples of a pack version, none until all are. */
    List<Embedded> of(Pack pack) {
        List<Embedded> embedded = byDigest.get(pack.digest());
        if (embedded == null) {
            ask(pack);
        }
        return embedded == null ? List.of() : embedded;
    }

    private void ask(Pack pack) {
        if (running && !pack.examples().isEmpty() && asked.add(pack.digest())) {
            background.execute(() -> embed(pack, FIRST_PAUSE));
        }
    }

    @Override
    public void start() {
        running = true;
        packs.all().forEach(this::ask);
    }

    @Override
    public void stop() {
        running = false;
        background.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void embed(Pack pack, Duration pause) {
        try {
            byDigest.put(pack.digest(), embedded(pack));
            LOG.atInfo()
                    .addKeyValue("pack", pack.name())
                    .addKeyValue("examples", pack.examples().size())
                    .log("examples embedded");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("pack", pack.name())
                    .addKeyValue("retryMillis", pause.toMillis())
                    .addKeyValue("reason", e.getMessage())
                    .log("examples not embedded yet");
            Duration doubled = pause.multipliedBy(2);
            Duration next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            if (running) {
                var unused = background.schedule(() -> embed(pack, next), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private List<Embedded> embedded(Pack pack) {
        Map<String, List<ExampleQuestion>> byModel = pack.examples().stream()
                .map(ExampleQuestion::of)
                .collect(Collectors.groupingBy(ExampleQuestion::model, TreeMap::new, Collectors.toList()));
        List<Embedded> embedded = new ArrayList<>();
        byModel.forEach((model, questions) -> {
            Optional<String> digest = client.digest(model);
            questions.forEach(question -> digest.flatMap(known -> vector(question, known))
                    .ifPresentOrElse(found -> embedded.add(new Embedded(question.example(), found)), () -> {
                        leaveOut(question);
                    }));
        });
        return List.copyOf(embedded);
    }

    private Optional<Embedding> vector(ExampleQuestion question, String modelDigest) {
        String content = Sha256.hex(question.content());
        return cache.find(content, modelDigest)
                .map(kept -> question.answer(modelDigest, kept))
                .or(() -> client.embed(question).map(asked -> {
                    Embedding embedding = question.answer(modelDigest, asked);
                    cache.keep(content, embedding);
                    return embedding;
                }));
    }

    /** A picture goes without where the model, which may be absent, or the decoder refuses it; texts always go in. */
    private static void leaveOut(ExampleQuestion question) {
        if (question.modality() == Modality.TEXT) {
            throw new InferenceUnavailableException(
                    "inference-service refused an example for " + question.model(), null);
        }
        LOG.atWarn()
                .addKeyValue("example", question.example().id())
                .addKeyValue("model", question.model())
                .log("picture not compared: the model is absent or refuses it");
    }
}
