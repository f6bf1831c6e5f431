/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.embedding.TokenEncoder;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The model {@code fusion} with everything that feeds it. Each case runs alone, so that its answer depends on nothing
 * else. Deterministic and thread-safe.
 */
public final class FusionModel implements CaseFusion {

    private static final String NAME = "fusion";

    private final OnnxModel model;
    private final NameEmbeddings names;
    private final WordTokens words;
    private final PictureTokens pictures;

    private FusionModel(OnnxModel model, NameEmbeddings names, WordTokens words, PictureTokens pictures) {
        this.model = model;
        this.names = names;
        this.words = words;
        this.pictures = pictures;
    }

    /** The model, or {@link CaseFusion#absent} where {@code fusion} or {@code text-zh} is absent. */
    public static CaseFusion of(ModelRepository models, ContentStore content) {
        Optional<OnnxModel> fusion = models.find(NAME);
        Optional<TokenEncoder> chinese = TokenEncoder.chinese(models);
        if (fusion.isEmpty() || chinese.isEmpty()) {
            return CaseFusion.absent();
        }
        FusionModel model = new FusionModel(
                fusion.get(),
                new NameEmbeddings(TextEmbedder.chinese(models)),
                new WordTokens(chinese.get(), TokenEncoder.english(models)),
                new PictureTokens(content));
        model.warmUp();
        return model;
    }

    /** Runs the models once, so that the first case is as quick as the second. */
    private void warmUp() {
        LocalizedText words = new LocalizedText("预热", "warm up");
        judge(new FusionCase(
                "",
                List.of(new FusionCase.Text("text", words.zh())),
                new Perception(new UUID(0, 0), List.of()),
                List.of(),
                List.of(new Hypothesis("warm-up", words, HypothesisKind.DESCRIPTION, 0.5, 0, List.of(), null))));
    }

    @Override
    public Optional<FusionResult> judge(FusionCase subject) {
        CaseTokens tokens = tokens(subject);
        List<Hypothesis> hypotheses = subject.hypotheses();
        if (tokens.present().isEmpty() || hypotheses.isEmpty()) {
            return Optional.empty();
        }
        tokens.encodedBy(names.model());
        List<float[]> queries = hypotheses.stream()
                .map(hypothesis -> names.of(hypothesis.name().zh(), subject.names()))
                .toList();
        FusionAnswer answer = new FusionAnswer(
                model.outputs(tokens.tensors(TokenBlock.of(queries, KnowledgeTokens.SIZE))), tokens.present());
        return Optional.of(tokens.result(
                model.reference(),
                answer.assessments(hypotheses.stream().map(Hypothesis::id).toList())));
    }

    /** What the model would be given. */
    CaseTokens tokens(FusionCase subject) {
        CaseTokens tokens = new CaseTokens();
        words.addTo(tokens, subject);
        pictures.addTo(tokens, subject);
        new KnowledgeTokens(names).addTo(tokens, subject);
        return tokens;
    }
}
