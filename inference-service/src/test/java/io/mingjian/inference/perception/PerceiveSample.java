/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.workers.WorkerPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The first of three programs that measure reasoning over records of a manifest; no test runs it. It perceives a sample
 * and writes one {@code CasePerceived} a line into {@code perceived.jsonl}, with everything that the events name in the
 * content store beside it. Then come {@code EnrichSample} of the knowledge-service and {@code MeasureReasoning}.
 *
 * <p>Arguments: the manifest, and the folder to write to.
 */
final class PerceiveSample {

    private static final String TENANT = "sample";
    private static final Instant MOMENT = Instant.parse("2026-11-21T00:00:00Z");

    /** Records per kind, evenly spread over the manifest: 500. */
    private static final Map<String, Integer> WANTED = new TreeMap<>(Map.of(
            "ecommerce_compliance_text", 110,
            "spam_contact_solicitation", 90,
            "offensive_language", 80,
            "ticket_triage_en", 100,
            "image_safety", 60,
            "image_text_pair_match", 20,
            "image_qr", 30,
            "image_barcode", 10));

    private final Path manifest;
    private final ContentStore contents;
    private final CasePerceiver perceiver;

    private PerceiveSample(Path manifest, ContentStore contents) {
        this.manifest = manifest;
        this.contents = contents;
        ModelRepository models = TestModels.shared();
        WorkerPool workers = new WorkerPool(2);
        TextPerceiver texts = new TextPerceiver(
                new LanguageDetector(), TextEmbedder.chinese(models), TextEmbedder.english(models), contents);
        PicturePerceiver pictures = new PicturePerceiver(
                new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000)),
                new PictureReaders(new TextReader(models, 736, workers), new CodeReader()),
                new RecognitionPercepts(new PictureRecognizer(models, workers), contents),
                workers);
        this.perceiver = new CasePerceiver(contents, texts, pictures);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        PerceiveSample sample =
                new PerceiveSample(Path.of(arguments[0]), new FileSystemContentStore(folder.resolve("content")));
        List<String> events = new ArrayList<>();
        for (JsonNode line : sample.chosen()) {
            CaseSubmitted submitted = sample.submitted(line);
            events.add(
                    new String(ContractJson.canonical(sample.perceiver.perceive(submitted)), StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("perceived.jsonl"), events);
        System.out.println(events.size() + " cases perceived");
        System.exit(0);
    }

    private List<JsonNode> chosen() throws IOException {
        Map<String, List<JsonNode>> byKind = new TreeMap<>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode json = ContractJson.mapper().readTree(line);
            byKind.computeIfAbsent(json.get("kind").asString(), key -> new ArrayList<>())
                    .add(json);
        }
        List<JsonNode> chosen = new ArrayList<>();
        WANTED.forEach((kind, wanted) -> {
            List<JsonNode> all = byKind.getOrDefault(kind, List.of());
            for (int i = 0; i < Math.min(wanted, all.size()); i++) {
                chosen.add(all.get(i * all.size() / Math.min(wanted, all.size())));
            }
        });
        return chosen;
    }

    private CaseSubmitted submitted(JsonNode line) throws IOException {
        UUID id = UUID.nameUUIDFromBytes(line.get("id").asString().getBytes(StandardCharsets.UTF_8));
        List<TextPart> texts = new ArrayList<>();
        if (line.hasNonNull("text")) {
            String text = line.get("text").asString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            texts.add(new TextPart("text", contents.put(TENANT, bytes), text.length()));
        }
        List<Attachment> attachments = new ArrayList<>();
        if (line.hasNonNull("image")) {
            String image = line.get("image").asString();
            byte[] bytes = Files.readAllBytes(manifest.resolveSibling(image));
            String type = image.endsWith(".png") ? "image/png" : image.endsWith(".webp") ? "image/webp" : "image/jpeg";
            attachments.add(new Attachment("photo", type, contents.put(TENANT, bytes)));
        }
        String pack = line.get("kind").asString().startsWith("ticket") ? "ticket-triage" : "ecommerce-compliance";
        return new CaseSubmitted(
                new Case(id, TENANT, pack, texts, attachments, Map.of(), "zh-CN", MOMENT, MOMENT),
                RunRequest.original());
    }
}
