/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.Topics;
import io.mingjian.inference.fusion.CaseFusion;
import io.mingjian.inference.fusion.FusionChoice;
import io.mingjian.inference.fusion.FusionModel;
import io.mingjian.inference.fusion.FusionVersions;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.ModelVersions;
import io.mingjian.inference.onnx.OnnxProperties;
import io.mingjian.inference.perception.ObjectSearch;
import io.mingjian.ring.events.Hop;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts reasoning into the ring: enriched cases in, reasoned cases out. */
@Configuration(proxyBeanMethods = false)
public class ReasoningConfiguration {

    /** Name of the hop, also its consumer group. */
    static final String HOP = "inference-service/reasoning";

    /** The multimodal model, or what stands for it where it is absent. */
    @Bean
    CaseFusion caseFusion(ModelRepository models, ContentStore contents) {
        return FusionModel.of(models, contents);
    }

    /** Versions of models beside those that the service starts with. */
    @Bean
    ModelVersions modelVersions(
            ModelRepository models, @Value("${mingjian.models.directory:}") String directory, OnnxProperties onnx) {
        return new ModelVersions(models, directory.isBlank() ? null : Path.of(directory), onnx);
    }

    /** The multimodal model in every version that is installed. */
    @Bean
    FusionChoice fusionChoice(CaseFusion caseFusion, ModelVersions modelVersions, ContentStore contents) {
        return new FusionVersions(caseFusion, modelVersions, contents);
    }

    /** Reasons for the ring and beside it. */
    @Bean
    ReasoningHop caseReasoning(ContentStore contents, FusionChoice fusionChoice, ObjectSearch objectSearch) {
        return new ReasoningHop(contents, fusionChoice, objectSearch);
    }

    /** Judges beside the ring what the knowledge-service asks it to. */
    @Bean
    Subscription<CaseEnriched> shadowReasoning(ReasoningHop caseReasoning, RingPublisher publisher) {
        return new ShadowReasoning(caseReasoning, publisher::send).subscription();
    }

    /**
     * The hop.
     *
     * @param concurrency cases reasoned about at the same time in this process, default 2
     */
    @Bean
    Hop<CaseEnriched> reasoningHop(
            ReasoningHop caseReasoning, @Value("${mingjian.reasoning.concurrency:2}") int concurrency) {
        return new Hop<>(
                HOP, Topics.CASES_ENRICHED, CaseEnriched.class, Topics.CASES_REASONED, caseReasoning, concurrency);
    }
}
