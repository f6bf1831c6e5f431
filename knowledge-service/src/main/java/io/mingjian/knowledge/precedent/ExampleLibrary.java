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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final Map<String, String> MODELS = Map.of("zh", "bge-small-zh", "en", "all-minilm-l6");

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
     * @param embedded those that cases are compared with, all or none
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
        List<Embedded> embedded = new ArrayList<>();
        MODELS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(language -> {
            List<Example> examples = pack.examples().stream()
                    .filter(example -> example.language().equals(language.getKey()))
                    .toList();
            if (!examples.isEmpty()) {
                String digest = client.digest(language.getValue());
                examples.forEach(example -> embedded.add(embedded(example, language.getValue(), digest)));
            }
        });
        return List.copyOf(embedded);
    }

    private Embedded embedded(Example example, String model, String digest) {
        String content = Sha256.hex(example.text().getBytes(StandardCharsets.UTF_8));
        float[] vector = cache.find(content, digest).orElseGet(() -> {
            float[] asked = client.embed(model, List.of(example.text())).get(0);
            cache.keep(content, new Embedding(example.id(), Modality.TEXT, digest, asked));
            return asked;
        });
        return new Embedded(example, new Embedding(example.id(), Modality.TEXT, digest, vector));
    }
}
