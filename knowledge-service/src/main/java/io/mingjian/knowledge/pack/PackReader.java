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
    private static final String CONCLUSION_SHAPES = "conclusion-shapes.ttl";

    private PackReader() {}

    /**
     * Reads a pack.
     *
     * @throws InvalidPackException if anything in it is wrong, with the place
     */
    public static Pack read(PackFiles files) {
        refuseStrayFiles(files);
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
        refuseUnusedLexicons(document, lexicons, calibrations);
        return new Pack(
                policy(document, new Parts(calibrations, lexicons, exemptions, conclusionShapes(files))),
                document.hypotheses().stream()
                        .map(PackDocument.HypothesisEntry::hypothesis)
                        .toList(),
                pictureHypotheses(document),
                graph,
                ExampleReader.read(files, identifiers(document)),
                files.digest());
    }

    /** The name that a pack gives itself, or an empty text. */
    static String nameOf(PackFiles files) {
        return LocatedYaml.parse(PACK, files.text(PACK)).tree().path("name").asString("");
    }

    /** A file that no reader takes would be silently without effect. */
    private static void refuseStrayFiles(PackFiles files) {
        for (String name : files.files().keySet()) {
            String ending = name.startsWith("lexicon/") ? ".yaml" : name.startsWith("calibration/") ? ".tsv" : "";
            if (!name.endsWith(ending)) {
                throw new InvalidPackException(name, 0, "/", "the name must end with " + ending + ", got: " + name);
            }
        }
    }

    private static void refuseUnusedLexicons(
            PackDocument document, List<Lexicon> lexicons, List<Calibration> calibrations) {
        Set<String> used = calibrations.stream()
                .filter(calibration -> Operators.readsLexicons(calibration.operator()))
                .map(Calibration::signal)
                .collect(Collectors.toSet());
        document.operators()
                .forEach(operator ->
                        used.addAll(Operators.lexiconsOf(operator.policy().parameters())));
        for (Lexicon lexicon : lexicons) {
            if (!used.contains(lexicon.id())) {
                throw new InvalidPackException(
                        "lexicon/" + lexicon.id() + ".yaml",
                        1,
                        "/id",
                        "no calibration uses lexicon " + lexicon.id()
                                + "; wanted a row of operator lexicon or ocr-lexicon, or a pair or denial of operator"
                                + " contradiction");
            }
        }
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

    private static @Nullable String conclusionShapes(PackFiles files) {
        if (!files.files().containsKey(CONCLUSION_SHAPES)) {
            return null;
        }
        String turtle = files.text(CONCLUSION_SHAPES);
        try {
            GraphReader.requireShapes(turtle);
            return turtle;
        } catch (InvalidGraphException e) {
            throw new InvalidPackException(CONCLUSION_SHAPES, e.line(), e.subject(), String.valueOf(e.getMessage()));
        }
    }

    private static Set<String> identifiers(PackDocument document) {
        return document.hypotheses().stream()
                .map(PackDocument.HypothesisEntry::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> pictureHypotheses(PackDocument document) {
        return document.hypotheses().stream()
                .filter(hypothesis -> "picture".equals(hypothesis.needs()))
                .map(PackDocument.HypothesisEntry::id)
                .collect(Collectors.toSet());
    }

    /** What a pack says in files of their own. */
    private record Parts(
            List<Calibration> calibrations,
            List<Lexicon> lexicons,
            @Nullable Exemptions exemptions,
            @Nullable String conclusionShapes) {}

    private static PackPolicy policy(PackDocument document, Parts parts) {
        return new PackPolicy(
                document.name(),
                document.version(),
                document.title(),
                document.losses(),
                document.budget(),
                document.operators().stream()
                        .map(PackDocument.OperatorEntry::policy)
                        .toList(),
                parts.calibrations(),
                parts.lexicons(),
                document.rulesOrNone(),
                document.modalityWeights() == null ? Map.of() : document.modalityWeights(),
                document.outcomeLabels() == null ? Map.of() : document.outcomeLabels(),
                parts.conclusionShapes(),
                parts.exemptions(),
                document.retention());
    }
}
