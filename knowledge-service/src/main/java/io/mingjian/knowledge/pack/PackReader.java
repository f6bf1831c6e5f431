/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.knowledge.graph.GraphReader;
import io.mingjian.knowledge.graph.InvalidGraphException;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads and validates packs. Thread-safe. */
public final class PackReader {

    private static final String PACK = "pack.yaml";
    private static final String GRAPH = "knowledge.ttl";
    private static final String SHAPES = "shapes.ttl";

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @throws InvalidPackException if anything in it is wrong, with the place
     */
    public static Pack read(PackFiles files) {
        LocatedYaml yaml = LocatedYaml.parse(PACK, files.text(PACK));
        PackSchema.checkPack(yaml);
        PackDocument document = bind(yaml);
        if (!document.name().equals(files.folder())) {
            throw yaml.refuse("/name", "the folder is named " + files.folder() + ", got: " + document.name());
        }
        KnowledgeGraph graph = graph(files);
        List<Lexicon> lexicons = LexiconReader.readAll(files);
        new PackChecks(yaml, document, graph).check();
        Exemptions exemptions = ExemptionReader.read(files, lexicons, graph);
        List<Calibration> calibrations =
                new CalibrationReader(document, lexicons).readAll(files.in("calibration", ".tsv"));
        return new Pack(
                policy(document, new Words(calibrations, lexicons, exemptions)),
                document.hypotheses().stream()
                        .map(PackDocument.HypothesisEntry::hypothesis)
                        .toList(),
                pictureHypotheses(document),
                graph,
                files.digest());
    }

    private static PackDocument bind(LocatedYaml yaml) {
        try {
            return ContractJson.mapper().treeToValue(yaml.tree(), PackDocument.class);
        } catch (JacksonException e) {
            String pointer = e.getPath().stream()
                    .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                    .collect(Collectors.joining());
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw yaml.refuse(pointer, String.valueOf(cause.getMessage()));
        }
    }

    private static KnowledgeGraph graph(PackFiles files) {
        try {
            return GraphReader.read(files.text(GRAPH), files.text(SHAPES));
        } catch (InvalidGraphException e) {
            throw new InvalidPackException(
                    e.ofShapes() ? SHAPES : GRAPH, e.line(), e.subject(), String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> pictureHypotheses(PackDocument document) {
        return document.hypotheses().stream()
                .filter(hypothesis -> "picture".equals(hypothesis.needs()))
                .map(PackDocument.HypothesisEntry::id)
                .collect(Collectors.toSet());
    }

    /** What a pack says in files of their own. */
    private record Words(
            List<Calibration> calibrations,
            List<Lexicon> lexicons,
            @Nullable Exemptions exemptions) {}

    private static PackPolicy policy(PackDocument document, Words words) {
        return new PackPolicy(
                document.name(),
                document.version(),
                document.title(),
                document.losses(),
                document.budget(),
                document.operators().stream()
                        .map(PackDocument.OperatorEntry::policy)
                        .toList(),
                words.calibrations(),
                words.lexicons(),
                document.rulesOrNone(),
                document.modalityWeights() == null ? Map.of() : document.modalityWeights(),
                document.outcomeLabels() == null ? Map.of() : document.outcomeLabels(),
                words.exemptions());
    }
}
