/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Topics;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.onnx.ModelProperties;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxProperties;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.workers.WorkerPool;
import io.mingjian.ring.events.Hop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Wires perception and puts it into the ring. */
@Configuration(proxyBeanMethods = false)
class PerceptionConfiguration {

    static final String HOP = "inference-service/perception";

    @Bean
    ModelRepository modelRepository(ModelProperties models, OnnxProperties onnx, ResourceLoader resources) {
        return new ModelRepository(models, onnx, resources);
    }

    @Bean
    WorkerPool perceptionWorkers(PerceptionProperties properties) {
        return new WorkerPool(properties.workers());
    }

    @Bean
    TextPerceiver textPerceiver(ModelRepository models, ContentStore content) {
        return new TextPerceiver(
                new LanguageDetector(), TextEmbedder.chinese(models), TextEmbedder.english(models), content);
    }

    @Bean
    PictureDecoder pictureDecoder(PerceptionProperties properties) {
        return new PictureDecoder(new DecodingLimits(properties.maximumPixels(), properties.workingPixels()));
    }

    @Bean
    PictureReaders pictureReaders(
            ModelRepository models, PerceptionProperties properties, WorkerPool perceptionWorkers) {
        return new PictureReaders(
                new TextReader(models, properties.detectionSide(), perceptionWorkers), new CodeReader());
    }

    @Bean
    RecognitionPercepts recognitionPercepts(
            ModelRepository models, WorkerPool perceptionWorkers, ContentStore content) {
        return new RecognitionPercepts(new PictureRecognizer(models, perceptionWorkers), content);
    }

    @Bean
    PicturePerceiver picturePerceiver(
            PictureDecoder pictureDecoder,
            PictureReaders pictureReaders,
            RecognitionPercepts recognitionPercepts,
            WorkerPool perceptionWorkers) {
        return new PicturePerceiver(pictureDecoder, pictureReaders, recognitionPercepts, perceptionWorkers);
    }

    /** For reasoning, which asks it where objects can matter. */
    @Bean
    ObjectSearch objectSearch(
            ContentStore content, PictureDecoder pictureDecoder, RecognitionPercepts recognitionPercepts) {
        return new PictureObjectSearch(content, pictureDecoder, recognitionPercepts);
    }

    @Bean
    CasePerceiver casePerceiver(ContentStore content, TextPerceiver texts, PicturePerceiver pictures) {
        return new CasePerceiver(content, texts, pictures);
    }

    /** Depends on {@link WarmUp} so that no case waits for the first run of a model. */
    @Bean
    Hop<CaseSubmitted> perceptionHop(CasePerceiver perceiver, PerceptionProperties properties, WarmUp warmUp) {
        warmUp.requireDone();
        return new Hop<>(
                HOP,
                Topics.CASES_SUBMITTED,
                CaseSubmitted.class,
                Topics.CASES_PERCEIVED,
                perceiver::perceive,
                properties.concurrency());
    }

    @Bean
    WarmUp warmUp(TextPerceiver texts, PicturePerceiver pictures) {
        return new WarmUp(texts, pictures);
    }
}
