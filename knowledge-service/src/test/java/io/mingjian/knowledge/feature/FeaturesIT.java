/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseFeatures;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.RunningService;
import io.mingjian.knowledge.embedding.EmbeddingClient;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.embedding.TestingInference;
import io.mingjian.knowledge.embedding.persistence.EmbeddingCache;
import io.mingjian.knowledge.enrichment.CaseEnrichment;
import io.mingjian.knowledge.feature.persistence.FeatureTables;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.PackWork;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.testsupport.Cases;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class FeaturesIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FeatureProperties PROPERTIES = new FeatureProperties("bge-small-zh", 3, 0.3);
    private static final TestingInference INFERENCE = new TestingInference();

    @Autowired
    private ContentStore content;

    @Autowired
    private Packs packs;

    @Autowired
    private PackVersions versions;

    @Autowired
    private PackWork<FeatureTable> features;

    @Autowired
    private FeatureTables tables;

    @Autowired
    private EmbeddingCache cache;

    @Autowired
    private CaseEnrichment enrichment;

    @DynamicPropertySource
    static void inference(DynamicPropertyRegistry registry) {
        registry.add("mingjian.knowledge.precedents.inference-address", INFERENCE::address);
    }

    @Test
    void aPackIsEmbeddedOnceInferenceAnswersAndTheNextStartAsksForNothing() {
        Pack triage = packs.find("ticket-triage").orElseThrow();
        FeatureTable table = embedded(triage);
        embedded(packs.find("ecommerce-compliance").orElseThrow());
        assertThat(INFERENCE.refusals()).isPositive();
        KnowledgeFeatures index =
                ContractJson.read(content.get(ContentStore.PLATFORM, table.reference()), KnowledgeFeatures.class);
        assertThat(index.nodes()).isSorted().contains("hypothesis:battery-swelling", "node:laptop", "clause:ADR-SP376");
        assertThat(content.get(ContentStore.PLATFORM, index.features()))
                .hasSize(index.nodes().size() * index.dimension() * Float.BYTES);

        int asked = settledQuestions();
        FeatureTable again = builder(INFERENCE.address(), content).table(triage);

        assertThat(INFERENCE.questions()).isEqualTo(asked);
        assertThat(again.reference()).isEqualTo(table.reference());
    }

    @Test
    void aVersionWithTheSameTextsTakesTheTableOfTheOneBefore() {
        versions.install(SmallPack.create().zip(), true);
        FeatureTable first = embedded(packs.find(SmallPack.NAME).orElseThrow());
        embedded(packs.find("ecommerce-compliance").orElseThrow());
        embedded(packs.find("ticket-triage").orElseThrow());
        int asked = settledQuestions();

        versions.install(SmallPack.create().version("1.1.0").zip(), true);
        FeatureTable second = embedded(packs.find(SmallPack.NAME).orElseThrow());

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(INFERENCE.questions()).isEqualTo(asked);
    }

    @Test
    void vectorsThatTheContentStoreLostAreComputedFromTheKeptTexts(@TempDir Path folder) {
        Pack triage = packs.find("ticket-triage").orElseThrow();
        FeatureTable table = embedded(triage);
        int asked = settledQuestions();
        ContentStore empty = new FileSystemContentStore(folder);

        FeatureTable again = builder(INFERENCE.address(), empty).table(triage);

        assertThat(again.reference()).isEqualTo(table.reference());
        assertThat(empty.get(ContentStore.PLATFORM, table.index().features())).isNotEmpty();
        assertThat(INFERENCE.questions()).isEqualTo(asked);
    }

    @Test
    void aCaseIsEnrichedBeforeTheVectorsAreThereAndNamesThemAfterwards() {
        Case ticket = Cases.ticket("退货包裹里的充电宝鼓包").storedIn(content);
        ContentReference perception =
                content.put(ticket.tenant(), ContractJson.canonical(new Perception(ticket.id(), List.of())));
        var event = new CasePerceived(ticket, RunRequest.original(), perception);
        FeatureTable table = embedded(packs.find("ticket-triage").orElseThrow());

        CaseKnowledge knowledge = ContractJson.read(
                content.get(
                        ticket.tenant(),
                        enrichment
                                .enrich(event, packs.find("ticket-triage").orElseThrow())
                                .knowledge()),
                CaseKnowledge.class);

        CaseFeatures named = Objects.requireNonNull(knowledge.features());
        assertThat(named.table()).isEqualTo(table.reference());
        assertThat(named.nodes())
                .containsOnlyKeys(knowledge.hypotheses().stream()
                        .map(hypothesis -> hypothesis.id())
                        .toList());
        assertThat(named.nodes().get("battery-swelling")).startsWith("node:swelling");
        Pack unheardOf = SmallPack.create().version("7.7.7").pack();
        CaseKnowledge early = ContractJson.read(
                content.get(ticket.tenant(), enrichment.enrich(event, unheardOf).knowledge()), CaseKnowledge.class);
        assertThat(early.features()).isNull();
        assertThat(embedded(unheardOf).index().nodes()).contains("hypothesis:rude");
    }

    @Test
    void aTextFindsWhatIsNearOfAKind() {
        embedded(packs.find("ecommerce-compliance").orElseThrow());

        assertThat(get("/v1/packs/ecommerce-compliance/nearest?kind=clause&limit=2&text=" + encoded("全网第一")))
                .contains("clause:", "\"similarity\":1.0")
                .doesNotContain("node:");
        assertThat(get("/v1/packs/ecommerce-compliance/features")).contains("\"nodes\":", "sha256");
        assertThat(get("/v1/packs/ecommerce-compliance/nearest?text=best"))
                .contains("invalid-question", "text must be Chinese");
        assertThat(get("/v1/packs/ecommerce-compliance/nearest?kind=law&text=" + encoded("全网第一")))
                .contains("kind must be one of", "got: law");
        assertThat(get("/v1/packs/ecommerce-compliance/nearest?limit=0&text=" + encoded("全网第一")))
                .contains("limit must be 1 to 100");
        assertThat(get("/v1/packs/poetry/nearest?text=" + encoded("全网第一"))).contains("pack-unknown");
    }

    @Test
    void withoutTheEncoderThePackJudgesAndTheWorkGoesOn() {
        FeatureBuilder broken = builder(URI.create("http://127.0.0.1:9"), content);
        PackWork<FeatureTable> work = new PackWork<>("test", packs, broken::table);

        work.start();
        assertThat(work.of(packs.find("ticket-triage").orElseThrow())).isEmpty();
        work.stop();
    }

    private FeatureTable embedded(Pack pack) {
        return await().atMost(PATIENCE)
                .until(() -> features.of(pack), found -> found.isPresent())
                .orElseThrow();
    }

    /** Questions asked once both bundled packs, examples and graphs, are embedded. */
    private int settledQuestions() {
        for (String pack : List.of("ticket-triage", "ecommerce-compliance")) {
            await().atMost(PATIENCE)
                    .until(() -> get("/v1/packs/" + pack + "/examples"), body -> !body.contains("\"embedded\":0"));
            await().atMost(PATIENCE)
                    .until(() -> get("/v1/packs/" + pack + "/features"), body -> body.contains("sha256"));
        }
        return INFERENCE.questions();
    }

    private FeatureBuilder builder(URI inference, ContentStore store) {
        return new FeatureBuilder(
                new KeptEmbeddings(new EmbeddingClient(inference, token()), cache), tables, store, PROPERTIES);
    }

    private String get(String path) {
        return send(request(path)).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
