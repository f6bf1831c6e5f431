/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.onnx.ModelDigestMismatchException;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.Tensor;
import io.mingjian.inference.workers.WorkerPool;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionModelTest {

    @TempDir
    private Path directory;

    private ContentStore contents;
    private FusionModel model;

    @BeforeEach
    void open() {
        contents = new FileSystemContentStore(directory);
        model = (FusionModel) FusionModel.of(FusionModels.shared(), contents);
    }

    @Test
    void judgesEveryHypothesisByAllModalities() {
        FusionResult result = judge(full());

        assertThat(result.assessments())
                .extracting(FusionResult.Assessment::hypothesis)
                .containsExactly("weapon", "alcohol");
        assertThat(result.assessments()).allSatisfy(assessment -> {
            assertThat(assessment.gates())
                    .containsOnlyKeys(Modality.TEXT, Modality.IMAGE, Modality.OCR, Modality.KNOWLEDGE);
            assertThat(sum(assessment.gates())).isCloseTo(1, within(1e-5));
            assertThat(assessment.experts())
                    .hasSize(4)
                    .filteredOn(weight -> weight > 0)
                    .hasSize(2);
        });
        assertThat(result.assessments().get(0).score())
                .isNotEqualTo(result.assessments().get(1).score());
        assertThat(result.omissions()).isEmpty();
    }

    @Test
    void namesTheModelsThatTookPart() {
        FusionResult chinese = judge(new SampleSubject(contents).text("title", "zh", "保温杯"));
        FusionResult english = judge(new SampleSubject(contents).text("title", "en", "vacuum flask"));

        assertThat(chinese.model().name()).isEqualTo("fusion");
        assertThat(chinese.encoders()).extracting(ModelReference::name).containsExactly("bge-small-zh", "text-zh");
        assertThat(english.encoders())
                .extracting(ModelReference::name)
                .containsExactly("all-minilm-l6", "bge-small-zh");
    }

    @Test
    void masksWhatIsAbsent() {
        FusionCase subject =
                new SampleSubject(contents).text("title", "zh", "保温杯").build();
        Map<String, Tensor> tensors = tensors(subject);

        assertThat(shape(tensors, "text")).containsExactly(1, 5, 512);
        assertThat(values(tensors, "text_mask")).containsExactly(1, 1, 1, 1, 1);
        for (String input : List.of("image", "objects", "english", "ocr", "knowledge")) {
            assertThat(shape(tensors, input)[1]).as(input).isEqualTo(1);
            assertThat(values(tensors, input)).as(input).containsOnly(0);
            assertThat(values(tensors, input + "_mask")).as(input).containsExactly(0);
        }
        assertThat(judge(subject).assessments().get(0).gates()).containsExactly(Map.entry(Modality.TEXT, 1.0));
    }

    @Test
    void readsEachTextWithTheEncoderOfItsLanguage() {
        FusionCase subject = new SampleSubject(contents)
                .text("title", "zh", "保温杯")
                .text("description", "en", "flask")
                .text("note", "und", "12")
                .build();
        Map<String, Tensor> tensors = tensors(subject);

        assertThat(shape(tensors, "text")).containsExactly(1, 3 + 1 + 2, 512);
        assertThat(shape(tensors, "english")[2]).isEqualTo(384);
        assertThat(values(tensors, "english_mask")).hasSizeGreaterThan(2).containsOnly(1);
    }

    @Test
    void theMinorFormsOfCharactersMakeNoDifference() {
        FusionResult wide = judge(new SampleSubject(contents).text("title", "zh", "ＶＸ８８９９ 保温杯"));
        FusionResult narrow = judge(new SampleSubject(contents).text("title", "zh", "vx8899 保温杯"));

        assertThat(wide).isEqualTo(narrow);
    }

    @Test
    void cutsLongTextIntoWindowsAndSaysWhatIsBeyond() {
        FusionCase subject = new SampleSubject(contents)
                .text("title", "zh", "杯".repeat(300))
                .text("description", "zh", "壶".repeat(400))
                .line("字".repeat(130))
                .build();
        Map<String, Tensor> tensors = tensors(subject);

        assertThat(shape(tensors, "text")[1]).isEqualTo(512);
        assertThat(shape(tensors, "ocr")[1]).isEqualTo(128 + 6);
        assertThat(judge(subject).omissions())
                .containsExactly(new FusionResult.Omission(Modality.TEXT, FusionResult.Unit.TOKEN, 504, 700));
    }

    @Test
    void aWindowDoesNotSeeItsNeighbours() {
        FusionCase one =
                new SampleSubject(contents).text("title", "zh", "杯".repeat(126)).build();
        FusionCase two = new SampleSubject(contents)
                .text("title", "zh", "杯".repeat(126) + "枪")
                .build();

        assertThat(values(tensors(two), "text")).startsWith(values(tensors(one), "text"));
    }

    @Test
    void takesTenTokensOfEachPictureAndTheBestObjectsOfAll() {
        float[] many = new float[15];
        Arrays.fill(many, 0.5f);
        FusionCase subject = new SampleSubject(contents)
                .picture("front", 1, many)
                .picture("back", 2, 0.9f, 0.3f, 0.31f, 0.32f, 0.33f, 0.34f, 0.35f)
                .build();
        Map<String, Tensor> tensors = tensors(subject);

        assertThat(shape(tensors, "image")).containsExactly(1, 20, 1280);
        assertThat(shape(tensors, "objects")).containsExactly(1, 20, 84);
        assertThat(values(tensors, "objects")[39]).isEqualTo(0.9f);
        assertThat(judge(subject).omissions())
                .containsExactly(new FusionResult.Omission(Modality.IMAGE, FusionResult.Unit.OBJECT, 20, 22));
        assertThat(judge(subject).percepts().get(Modality.IMAGE))
                .containsExactly(
                        "front/embedding/image",
                        "back/embedding/image",
                        "front/embedding/objects",
                        "back/embedding/objects");
    }

    @Test
    void saysWhichPicturesItDidNotSee() {
        FusionResult result =
                judge(new SampleSubject(contents).text("title", "zh", "杯").unseenPicture("photo"));

        assertThat(result.omissions())
                .containsExactly(new FusionResult.Omission(Modality.IMAGE, FusionResult.Unit.PICTURE, 0, 1));
    }

    @Test
    void takesEachNodeOnceAndAtMostThirtyTwo() {
        SampleSubject sample = new SampleSubject(contents).text("title", "zh", "杯");
        for (int i = 0; i < 40; i++) {
            sample.entity("节点" + i % 35);
        }
        FusionCase subject = sample.build();

        assertThat(shape(tensors(subject), "knowledge")).containsExactly(1, 32, 512);
        assertThat(judge(subject).omissions())
                .containsExactly(new FusionResult.Omission(Modality.KNOWLEDGE, FusionResult.Unit.ENTITY, 32, 35));
    }

    @Test
    void vectorsThatThePackBroughtGiveTheSameBitsAsTheEncoder() {
        TextEmbedder encoder = TextEmbedder.chinese(FusionModels.shared());
        FusionCase subject = full().entity("充电宝").build();
        NameVectors brought = vectors(
                encoder.model().digest(),
                Map.of(
                        "枪支武器", encoder.embed("枪支武器"),
                        "酒类", encoder.embed("酒类"),
                        "充电宝", encoder.embed("充电宝")));

        assertThat(judge(knowing(subject, brought))).isEqualTo(judge(subject));
    }

    @Test
    void vectorsThatThePackBroughtAreTakenFromTheSameEncoderAlone() {
        FusionCase subject = full().build();
        float[] other = new float[512];
        other[7] = 1;
        String digest = TextEmbedder.chinese(FusionModels.shared()).model().digest();

        FusionResult taken = judge(knowing(subject, vectors(digest, Map.of("酒类", other))));
        FusionResult foreign = judge(knowing(subject, vectors("0".repeat(64), Map.of("酒类", other))));

        assertThat(taken.assessments().get(1).score())
                .isNotEqualTo(judge(subject).assessments().get(1).score());
        assertThat(foreign).isEqualTo(judge(subject));
    }

    private static FusionCase knowing(FusionCase subject, NameVectors names) {
        return new FusionCase(
                subject.tenant(),
                subject.texts(),
                subject.perception(),
                subject.entities(),
                subject.hypotheses(),
                names);
    }

    private static NameVectors vectors(String digest, Map<String, float[]> byName) {
        List<String> names = List.copyOf(new TreeMap<>(byName).keySet());
        ByteBuffer bytes = ByteBuffer.allocate(names.size() * 512 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        names.forEach(name -> {
            for (float component : Objects.requireNonNull(byName.get(name))) {
                bytes.putFloat(component);
            }
        });
        ContentReference stored = new ContentReference("1".repeat(64), bytes.capacity());
        return NameVectors.of(
                new KnowledgeFeatures("bge-small-zh", digest, "2".repeat(64), 512, names, names, stored, stored),
                bytes.array());
    }

    @Test
    void givesTheSameBitsWhateverRunsBesideOrBefore() {
        FusionCase subject = full().build();
        FusionResult alone = judge(subject);
        CaseFusion fresh = FusionModel.of(FusionModels.shared(), contents);
        try (WorkerPool workers = new WorkerPool(4)) {
            List<FusionResult> together = workers.all(
                    Collections.nCopies(12, subject), same -> fresh.judge(same).orElseThrow());

            assertThat(together).containsOnly(alone);
        }
    }

    @Test
    void aHypothesisIsJudgedAlikeWhateverOthersThereAre() {
        FusionResult few = judge(full());
        FusionResult more = judge(full().hypothesis("tobacco", "烟草"));

        assertThat(more.assessments().get(0).score())
                .isCloseTo(few.assessments().get(0).score(), within(1e-5));
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(model.judge(
                        new SampleSubject(contents).text("title", "zh", " ").build()))
                .isEmpty();
    }

    @Test
    void refusesVectorsOfAnotherShape() {
        FusionCase subject = new SampleSubject(contents)
                .vectors("photo/embedding/image", new float[1280], 1)
                .build();

        assertThatThrownBy(() -> model.judge(subject))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("photo/embedding/image", "1280", "5120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fusion", "text-zh"})
    void isOffWhereAModelIsAbsent(String name) {
        try (ModelRepository models = FusionModels.load(
                Map.of("mingjian.inference.models." + name + ".graph.location", "classpath:bundle/none.onnx"))) {
            CaseFusion off = FusionModel.of(models, contents);

            assertThat(off.judge(full().build())).isEmpty();
        }
    }

    @Test
    void anotherFileThanThePinnedOneStopsTheStart() {
        assertThatThrownBy(() ->
                        FusionModels.load(Map.of("mingjian.inference.models.fusion.graph.sha256", "f".repeat(64))))
                .isInstanceOf(ModelDigestMismatchException.class);
    }

    private SampleSubject full() {
        return new SampleSubject(contents)
                .text("title", "zh", "保温杯 不锈钢")
                .text("description", "en", "a vacuum flask of steel")
                .line("加微信")
                .picture("photo", 3, 0.8f, 0.4f)
                .entity("容器");
    }

    private FusionResult judge(SampleSubject subject) {
        return judge(subject.build());
    }

    private FusionResult judge(FusionCase subject) {
        return model.judge(subject).orElseThrow();
    }

    private static double sum(Map<Modality, Double> gates) {
        return gates.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Map<String, Tensor> tensors(FusionCase subject) {
        return model.tokens(subject).tensors(TokenBlock.none(512));
    }

    private static long[] shape(Map<String, Tensor> tensors, String input) {
        return Objects.requireNonNull(tensors.get(input), input).shape();
    }

    private static float[] values(Map<String, Tensor> tensors, String input) {
        Tensor.Floats floats = (Tensor.Floats) Objects.requireNonNull(tensors.get(input), input);
        float[] values = new float[floats.values().limit()];
        floats.values().get(0, values);
        return values;
    }
}
