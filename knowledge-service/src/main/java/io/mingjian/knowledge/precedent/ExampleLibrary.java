/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.embedding.InferenceUnavailableException;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.pack.Example;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackWork;
import io.mingjian.knowledge.pack.Packs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private final KeptEmbeddings embeddings;
    private final PackWork<List<Embedded>> work;

    ExampleLibrary(Packs packs, KeptEmbeddings embeddings) {
        this.embeddings = embeddings;
        this.work = new PackWork<>("example-embedder", packs, this::embedded);
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
        return pack.examples().isEmpty() ? List.of() : work.of(pack).orElse(List.of());
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private List<Embedded> embedded(Pack pack) {
        Map<String, List<ExampleQuestion>> byModel = pack.examples().stream()
                .map(ExampleQuestion::of)
                .collect(Collectors.groupingBy(ExampleQuestion::model, TreeMap::new, Collectors.toList()));
        List<Embedded> embedded = new ArrayList<>();
        byModel.forEach((model, questions) -> {
            Optional<String> digest = embeddings.digest(model);
            questions.forEach(question -> digest.flatMap(known -> vector(question, known))
                    .ifPresentOrElse(found -> embedded.add(new Embedded(question.example(), found)), () -> {
                        leaveOut(question);
                    }));
        });
        LOG.atInfo()
                .addKeyValue("pack", pack.name())
                .addKeyValue("examples", pack.examples().size())
                .log("examples embedded");
        return List.copyOf(embedded);
    }

    private Optional<Embedding> vector(ExampleQuestion question, String modelDigest) {
        return embeddings.vector(question.question(), modelDigest).map(vector -> question.answer(modelDigest, vector));
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
