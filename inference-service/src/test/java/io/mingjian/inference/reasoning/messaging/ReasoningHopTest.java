/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.ChainContent;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.inference.fusion.CaseFusion;
import io.mingjian.inference.fusion.FusionModel;
import io.mingjian.inference.fusion.FusionModels;
import io.mingjian.inference.perception.ObjectSearch;
import io.mingjian.inference.reasoning.CompiledPolicy;
import io.mingjian.inference.reasoning.SampleCase;
import io.mingjian.inference.reasoning.SamplePack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasoningHopTest {

    private static final String TENANT = "acme";

    @TempDir
    private Path directory;

    private ContentStore contents;
    private ReasoningHop hop;

    @BeforeEach
    void open() {
        contents = new FileSystemContentStore(directory);
        hop = new ReasoningHop(contents, versions -> CaseFusion.absent(), ObjectSearch.absent());
    }

    @Test
    void loadsWhatTheEventNamesAndStoresTheChain() {
        CaseReasoned reasoned = hop.apply(stored(SampleCase.titled("全网第一 保温杯"), "全网第一 保温杯"));

        ReasoningChain chain = ContractJson.read(contents.get(TENANT, reasoned.chain()), ReasoningChain.class);
        assertThat(reasoned.verdict().outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(chain.verdict()).isEqualTo(reasoned.verdict());
        assertThat(ContractJson.canonical(chain)).isEqualTo(contents.get(TENANT, reasoned.chain()));
    }

    @Test
    void theSameEventGivesTheSameChain() {
        CaseEnriched event = stored(SampleCase.titled("保温杯"), "保温杯");

        assertThat(hop.apply(event))
                .isEqualTo(new ReasoningHop(contents, versions -> CaseFusion.absent(), ObjectSearch.absent())
                        .apply(event));
    }

    @Test
    void aLaterRunTakesFrozenStepsFromTheChainOfItsBase() {
        CaseEnriched event = stored(SampleCase.titled("全网第一 保温杯"), "全网第一 保温杯");
        CaseReasoned first = hop.apply(event);
        RunBase base = new RunBase(1, event.perception(), event.knowledge(), first.chain());
        RunRequest request = new RunRequest(2, List.of(0, 1), List.of(), Map.of(), List.of(), null, null, null, base);

        ReasoningChain second = chain(hop.apply(
                new CaseEnriched(event.subject(), request, event.perception(), event.knowledge(), event.pack())));

        assertThat(second.steps().get(1).trace().frozen()).isEqualTo(FrozenStep.of(1, 1));
        assertThat(ChainContent.digest(second)).isEqualTo(ChainContent.digest(chain(first)));
    }

    @Test
    void failsWhenContentIsMissing() {
        CaseEnriched event = stored(SampleCase.titled("保温杯"), "杯");

        assertThatThrownBy(() -> hop.apply(event)).isInstanceOf(ContentNotFoundException.class);
    }

    @Test
    void keepsABoundedNumberOfPolicies() {
        StoredValues<CompiledPolicy> policies =
                new StoredValues<>(contents, json -> CompiledPolicy.of(ContractJson.read(json, PackPolicy.class)));

        for (int version = 0; version < StoredValues.CAPACITY + 5; version++) {
            ContentReference reference = policy("1.0." + version);
            assertThat(policies.get(reference)).isSameAs(policies.get(reference));
        }

        assertThat(policies.size()).isEqualTo(StoredValues.CAPACITY);
    }

    @Test
    void hearsTheMultimodalModelWhereThePackAsksForIt() {
        CaseFusion fusion = FusionModel.of(FusionModels.shared(), contents);
        CaseEnriched event = fusing(SampleCase.titled("保温杯"), "保温杯");

        ReasoningChain chain =
                chain(new ReasoningHop(contents, versions -> fusion, ObjectSearch.absent()).apply(event));

        assertThat(chain.models()).extracting(ModelReference::name).contains("fusion", "text-zh", "bge-small-zh");
        assertThat(chain.steps()).anyMatch(step -> step.trace().operator().equals("fusion"));
        assertThat(ContractJson.canonical(chain))
                .isEqualTo(ContractJson.canonical(chain(new ReasoningHop(
                                contents,
                                versions -> FusionModel.of(FusionModels.shared(), contents),
                                ObjectSearch.absent())
                        .apply(event))));
    }

    @Test
    void theChainSaysThatTheMultimodalModelIsAbsent() {
        ReasoningChain chain = chain(hop.apply(fusing(SampleCase.titled("保温杯"), "保温杯")));

        assertThat(chain.steps())
                .flatExtracting(step -> step.trace().notRun())
                .filteredOn(operator -> operator.operator().equals("fusion"))
                .extracting(NotRun::reason)
                .containsExactly("model-absent");
    }

    @Test
    void keepsWhatItLookedForAndALaterRunIsToldTheSame() {
        Seeing seeing = new Seeing();
        ReasoningHop looking = new ReasoningHop(contents, versions -> CaseFusion.absent(), seeing);
        CaseEnriched event = ordered(stored(SampleCase.titled("摆件").picture(), "摆件"), null);

        ReasoningChain first = chain(looking.apply(event));
        ContentReference seen = Objects.requireNonNull(first.perception());
        RunBase base = new RunBase(1, seen, event.knowledge(), event.knowledge());
        CaseEnriched later = new CaseEnriched(event.subject(), event.request(), seen, event.knowledge(), event.pack());
        ReasoningChain second = chain(looking.apply(ordered(later, base)));

        assertThat(seeing.times).isEqualTo(1);
        assertThat(first.verdict().labels())
                .anySatisfy(label -> assertThat(label.probability()).isGreaterThan(0.5));
        assertThat(first.models()).extracting(ModelReference::name).contains("nanodet");
        assertThat(seen).isNotEqualTo(event.perception());
        assertThat(second.perception()).isEqualTo(seen);
        assertThat(ChainContent.digest(second)).isEqualTo(ChainContent.digest(first));
    }

    @Test
    void looksForNothingThatNoOperatorWants() {
        Seeing seeing = new Seeing();
        CaseEnriched event = stored(SampleCase.titled("全网第一 保温杯").picture(), "全网第一 保温杯");

        ReasoningChain chain = chain(new ReasoningHop(contents, versions -> CaseFusion.absent(), seeing).apply(event));

        assertThat(seeing.times).isZero();
        assertThat(chain.perception()).isEqualTo(event.perception());
        assertThat(chain.steps())
                .flatExtracting(step -> step.trace().notRun())
                .filteredOn(operator -> operator.operator().equals("image-object"))
                .extracting(NotRun::reason)
                .containsExactly("no-value");
    }

    /** Sees a handgun in every case. */
    private static final class Seeing implements ObjectSearch {

        private static final ModelReference DETECTOR = new ModelReference("nanodet", "1", "d".repeat(64));

        private int times;

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public List<Percept> search(Case subject) {
            times++;
            Locator whole = new Locator.WholeAttachment("photo");
            ContentReference vector = new ContentReference("e".repeat(64), 336);
            return List.of(
                    new Percept.DetectedObject("photo/object/0", DETECTOR, whole, "handgun", 0.9),
                    new Percept.EmbeddingReference("photo/embedding/objects", DETECTOR, whole, vector, 84, 1));
        }
    }

    private static CaseEnriched ordered(CaseEnriched event, @Nullable RunBase base) {
        RunRequest request = new RunRequest(
                base == null ? 1 : 2,
                List.of(),
                List.of(),
                Map.of(),
                List.of("lexicon", "image-object"),
                null,
                null,
                null,
                base);
        return new CaseEnriched(event.subject(), request, event.perception(), event.knowledge(), event.pack());
    }

    @Test
    void isDeclaredAsTheReasoningHop() {
        var bean = new ReasoningConfiguration().reasoningHop(hop, 3);

        assertThat(bean.name()).isEqualTo("inference-service/reasoning");
        assertThat(bean.topic()).isEqualTo(Topics.CASES_ENRICHED);
        assertThat(bean.nextTopic()).isEqualTo(Topics.CASES_REASONED);
        assertThat(bean.concurrency()).isEqualTo(3);
    }

    private ReasoningChain chain(CaseReasoned reasoned) {
        return ContractJson.read(contents.get(TENANT, reasoned.chain()), ReasoningChain.class);
    }

    private CaseEnriched stored(SampleCase sample, String text) {
        return stored(sample, text, policy("1.0.0"));
    }

    private CaseEnriched fusing(SampleCase sample, String text) {
        ContentReference policy = contents.put(ContentStore.PLATFORM, ContractJson.canonical(SamplePack.withFusion()));
        return stored(sample, text, policy);
    }

    private CaseEnriched stored(SampleCase sample, String text, ContentReference policy) {
        contents.put(TENANT, text.getBytes(StandardCharsets.UTF_8));
        PackReference pack = new PackReference("sample", "1.0.0", "2".repeat(64), "3".repeat(64), policy);
        ContentReference perception = contents.put(TENANT, ContractJson.canonical(sample.perception()));
        ContentReference knowledge = contents.put(TENANT, ContractJson.canonical(sample.knowledge(pack)));
        CaseEnriched event = sample.event(perception, knowledge);
        return new CaseEnriched(event.subject(), event.request(), perception, knowledge, pack);
    }

    private ContentReference policy(String version) {
        PackPolicy policy = SamplePack.policy();
        PackPolicy versioned = new PackPolicy(
                policy.name(),
                version,
                policy.title(),
                policy.losses(),
                policy.budget(),
                policy.operators(),
                policy.calibrations(),
                policy.lexicons(),
                policy.rules(),
                policy.modalityWeights(),
                policy.outcomeLabels());
        return contents.put(ContentStore.PLATFORM, ContractJson.canonical(versioned));
    }
}
