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
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.UndecodablePictureException;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.recognition.SecondOpinion;
import io.mingjian.inference.workers.WorkerPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The first of three programs that measure reasoning over records of a manifest; no test runs it. It perceives a sample
 * and writes one {@code CasePerceived} a line into {@code perceived.jsonl}, with everything that the events name in the
 * content store beside it, and into {@code model-use.tsv} what each model took for each case: as perception asks them,
 * and what asking all of them of everything would have taken besides. Then come {@code EnrichSample} of the
 * knowledge-service and {@code MeasureReasoning}.
 *
 * <p>Arguments: the manifest, and the folder to write to.
 */
final class PerceiveSample {

    private static final String TENANT = "sample";
    private static final Instant MOMENT = Instant.parse("2026-11-21T00:00:00Z");
    private static final long SEED = 20261125;

    /** Records per kind, drawn by a fixed seed: as even as the kinds that a pack serves allow, 500 in all. */
    private static final Map<String, Integer> WANTED = new TreeMap<>(Map.ofEntries(
            Map.entry("ecommerce_compliance_text", 52),
            Map.entry("spam_contact_solicitation", 52),
            Map.entry("offensive_language", 52),
            Map.entry("ticket_triage_en", 52),
            Map.entry("image_safety", 52),
            Map.entry("image_object", 52),
            Map.entry("image_qr", 52),
            Map.entry("image_barcode", 52),
            Map.entry("image_text_pair_match", 41),
            Map.entry("image_scene", 26),
            Map.entry("image_parcel", 17)));

    private final Path manifest;
    private final ContentStore contents;
    private final CasePerceiver perceiver;
    private final PictureDecoder decoder = new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000));
    private final ModelRepository models = TestModels.shared();
    private final SecondOpinion secondOpinion = new SecondOpinion(models);
    private final List<String> use = new ArrayList<>();
    private int otherFindings;

    private PerceiveSample(Path manifest, ContentStore contents) {
        this.manifest = manifest;
        this.contents = contents;
        WorkerPool workers = new WorkerPool(2);
        TextPerceiver texts = new TextPerceiver(
                new LanguageDetector(), TextEmbedder.chinese(models), TextEmbedder.english(models), contents);
        PicturePerceiver pictures = new PicturePerceiver(
                decoder,
                new PictureReaders(new TextReader(models, 736, workers), new CodeReader()),
                new RecognitionPercepts(new PictureRecognizer(models, workers), contents),
                workers);
        new WarmUp(texts, pictures).requireDone();
        this.perceiver = new CasePerceiver(contents, texts, pictures);
    }

    public static void main(String[] arguments) throws IOException, UndecodablePictureException {
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        PerceiveSample sample =
                new PerceiveSample(Path.of(arguments[0]), new FileSystemContentStore(folder.resolve("content")));
        List<String> events = new ArrayList<>();
        for (JsonNode line : sample.chosen()) {
            events.add(new String(ContractJson.canonical(sample.perceive(line)), StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("perceived.jsonl"), events);
        Files.write(folder.resolve("model-use.tsv"), sample.use);
        System.out.println(events.size() + " cases perceived; pictures of which both models for sexual content, asked"
                + " always, find something else: " + sample.otherFindings);
        System.exit(0);
    }

    private CasePerceived perceive(JsonNode line) throws IOException, UndecodablePictureException {
        CaseSubmitted submitted = submitted(line);
        String kind = line.get("kind").asString();
        Map<String, Long> before = nanos();
        CasePerceived event = perceiver.perceive(submitted);
        Map<String, Long> after = nanos();
        note(submitted, kind + "\tasked", before, after);
        for (Attachment attachment : submitted.subject().attachments()) {
            secondOpinion(event, attachment, kind);
        }
        return event;
    }

    /** Asks the second model for sexual content where perception did not, and notes what it took. */
    private void secondOpinion(CasePerceived event, Attachment attachment, String kind)
            throws UndecodablePictureException {
        Percept.ClassScore found = ContractJson.read(contents.get(TENANT, event.perception()), Perception.class)
                .all(Percept.ClassScore.class)
                .filter(percept -> percept.id().endsWith("/nsfw"))
                .findFirst()
                .orElseThrow();
        Map<String, Long> before = nanos();
        String both = secondOpinion.both(
                decoder.decode(contents.get(TENANT, attachment.content())).pixels());
        Map<String, Long> after = nanos();
        otherFindings += both.equals(found.label()) ? 0 : 1;
        if (found.model().name().equals("nsfw-mobilenet")) {
            after.keySet().retainAll(List.of("nsfw-inception"));
            note(new CaseSubmitted(event.subject(), event.request()), kind + "\tleft-out", before, after);
        }
    }

    private void note(CaseSubmitted event, String what, Map<String, Long> before, Map<String, Long> after) {
        after.forEach((model, nanos) -> {
            long spent = nanos - before.getOrDefault(model, 0L);
            if (spent > 0) {
                use.add(String.join("\t", event.caseId().toString(), what, model, String.valueOf(spent)));
            }
        });
    }

    private Map<String, Long> nanos() {
        Map<String, Long> nanos = new TreeMap<>();
        models.all()
                .forEach(model ->
                        nanos.put(model.reference().name(), model.use().time().toNanos()));
        return nanos;
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
            List<JsonNode> all = byKind.getOrDefault(kind, new ArrayList<>());
            Collections.shuffle(all, new Random(SEED));
            chosen.addAll(all.subList(0, Math.min(wanted, all.size())));
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
        String kind = line.get("kind").asString();
        boolean afterSales = kind.startsWith("ticket") || kind.equals("image_parcel");
        String pack = afterSales ? "ticket-triage" : "ecommerce-compliance";
        return new CaseSubmitted(
                new Case(id, TENANT, pack, texts, attachments, Map.of(), "zh-CN", MOMENT, MOMENT),
                RunRequest.original());
    }
}
