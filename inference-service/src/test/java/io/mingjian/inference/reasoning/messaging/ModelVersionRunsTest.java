/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.ChainComparison;
import io.mingjian.contracts.reasoning.ChainContent;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.Divergence;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepAspect;
import io.mingjian.inference.fusion.FusionModel;
import io.mingjian.inference.fusion.FusionModels;
import io.mingjian.inference.fusion.FusionVersions;
import io.mingjian.inference.fusion.InstalledFusion;
import io.mingjian.inference.onnx.ExecutionProvider;
import io.mingjian.inference.onnx.ModelVersions;
import io.mingjian.inference.onnx.OnnxProperties;
import io.mingjian.inference.perception.ObjectSearch;
import io.mingjian.inference.reasoning.SampleCase;
import io.mingjian.inference.reasoning.SamplePack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one case with different versions of the multimodal model. */
class ModelVersionRunsTest {

    private static final String TENANT = "acme";

    private final ContentStore contents;
    private final ModelVersions versions;
    private final ReasoningHop hop;
    private final CaseEnriched original;
    private final ReasoningChain first;
    private final String digest;

    ModelVersionRunsTest(@TempDir Path directory) {
        contents = new FileSystemContentStore(directory.resolve("content"));
        digest = InstalledFusion.install(directory.resolve("models"), "3");
        versions = new ModelVersions(
                FusionModels.shared(),
                directory.resolve("models"),
                new OnnxProperties(ExecutionProvider.CPU, 0, 1, true));
        hop = new ReasoningHop(
                contents,
                new FusionVersions(FusionModel.of(FusionModels.shared(), contents), versions, contents),
                ObjectSearch.absent());
        original = event();
        first = chain(hop.apply(original));
    }

    @AfterEach
    void close() {
        versions.close();
    }

    @Test
    void theModelIsNamedAsTheCauseAtTheFirstDivergentStep() {
        ReasoningChain second = run(List.of(), Map.of("fusion", "3"));

        assertThat(second.models()).contains(new ModelReference("fusion", "3", digest));
        ChainDifference difference = ChainComparison.between(first, second);
        Divergence divergence = Objects.requireNonNull(difference.divergence());
        assertThat(divergence.firstOperator()).isEqualTo("fusion");
        assertThat(divergence.secondOperator()).isEqualTo("fusion");
        assertThat(divergence.aspects()).contains(StepAspect.MODEL, StepAspect.INPUT);
        assertThat(difference.summary().en()).contains("The cause is another model: fusion untrained → 3.");
        assertThat(difference.summary().zh()).contains("原因是所问的模型不同：fusion untrained → 3。");
    }

    @Test
    void theSameVersionIsBitEqualWhetherItIsNamedOrNot() {
        assertThat(ChainContent.digest(run(List.of(), null))).isEqualTo(ChainContent.digest(first));
        assertThat(ChainContent.digest(run(List.of(), Map.of("fusion", "untrained"))))
                .isEqualTo(ChainContent.digest(first));
        assertThat(ChainContent.digest(run(List.of(), Map.of("fusion", "3"))))
                .isEqualTo(ChainContent.digest(run(List.of(), Map.of("fusion", "3"))))
                .isNotEqualTo(ChainContent.digest(first));
    }

    @Test
    void aFrozenStepKeepsTheModelsThatItAsked() {
        int fusion = fusion(first);

        ReasoningChain second = run(List.of(fusion), null);

        assertThat(second.steps().get(fusion).trace().models())
                .isEqualTo(first.steps().get(fusion).trace().models())
                .extracting(ModelReference::name)
                .contains("fusion", "bge-small-zh");
        assertThat(ChainContent.digest(second)).isEqualTo(ChainContent.digest(first));
    }

    @Test
    void aVersionThatIsNotInstalledGoesToAPersonAndNoOtherModelAnswers() {
        CaseReasoned reasoned = hop.apply(later(List.of(), Map.of("fusion", "9")));

        assertThat(reasoned.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(reasoned.models()).isEmpty();
        ReasoningChain chain = chain(reasoned);
        assertThat(chain.steps()).singleElement().isInstanceOfSatisfying(ReasoningStep.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("model-version-unavailable");
            assertThat(failed.summary().en())
                    .isEqualTo("Version 9 of model fusion is not installed (installed: 3, untrained); the run was not"
                            + " carried out and a person must decide.");
            assertThat(failed.summary().zh()).isEqualTo("模型 fusion 的版本 9 没有安装（已安装：3, untrained），本次运行没有进行，需要人工决定。");
        });
        assertThat(Objects.requireNonNull(chain.request()).wantedModels()).containsEntry("fusion", "9");
    }

    @Test
    void aModelThatReasoningDoesNotAskIsRefusedByName() {
        ReasoningChain chain = chain(hop.apply(later(List.of(), Map.of("pp-ocr-rec", "6"))));

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(chain.verdict().summary().en())
                .contains("Reasoning does not ask a model pp-ocr-rec", "fusion", "text-zh");
    }

    private ReasoningChain run(List<Integer> freeze, @Nullable Map<String, String> models) {
        return chain(hop.apply(later(freeze, models)));
    }

    private CaseEnriched later(List<Integer> freeze, @Nullable Map<String, String> models) {
        ContentReference chain = contents.put(TENANT, ContractJson.canonical(first));
        RunBase base = new RunBase(1, original.perception(), original.knowledge(), chain);
        RunRequest request = new RunRequest(2, freeze, List.of(), Map.of(), List.of(), null, null, null, base, models);
        return new CaseEnriched(
                original.subject(), request, original.perception(), original.knowledge(), original.pack());
    }

    private static int fusion(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(step -> step.trace().operator().equals("fusion"))
                .mapToInt(step -> step.trace().index())
                .findFirst()
                .orElseThrow();
    }

    private CaseEnriched event() {
        SampleCase sample = SampleCase.titled("保温杯");
        contents.put(TENANT, "保温杯".getBytes(StandardCharsets.UTF_8));
        ContentReference policy = contents.put(ContentStore.PLATFORM, ContractJson.canonical(SamplePack.withFusion()));
        PackReference pack = new PackReference("sample", "1.0.0", "2".repeat(64), "3".repeat(64), policy);
        ContentReference perception = contents.put(TENANT, ContractJson.canonical(sample.perception()));
        ContentReference knowledge = contents.put(TENANT, ContractJson.canonical(sample.knowledge(pack)));
        CaseEnriched event = sample.event(perception, knowledge);
        return new CaseEnriched(event.subject(), event.request(), perception, knowledge, pack);
    }

    private ReasoningChain chain(CaseReasoned reasoned) {
        return ContractJson.read(contents.get(TENANT, reasoned.chain()), ReasoningChain.class);
    }
}
