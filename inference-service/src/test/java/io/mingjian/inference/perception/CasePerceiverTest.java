/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.SamplePictures;
import io.mingjian.inference.imaging.TestPictures;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.reasoning.ObjectEnquiry;
import io.mingjian.inference.recognition.PictureEmbedder;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.workers.WorkerPool;
import io.mingjian.testsupport.Cases;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePerceiverTest {

    private final WorkerPool workers = new WorkerPool(2);

    @TempDir
    private Path folder;

    private ContentStore content;
    private CasePerceiver perceiver;

    @BeforeEach
    void wire() {
        content = new FileSystemContentStore(folder);
        perceiver = perceiver(content, workers);
    }

    @AfterEach
    void stopWorkers() {
        workers.close();
    }

    @Test
    void namesEverythingItSawAfterItsPlace() {
        Perception perception = perceive(Cases.listing("全网第一的手机壳")
                .attachment("photo", "image/png", TestPictures.bytes("price-tag.png"))
                .attachment("code", "image/png", TestPictures.bytes("qr.png"))
                .storedIn(content));

        assertThat(perception.percepts())
                .extracting(Percept::id)
                .containsSubsequence(
                        "title/language",
                        "title/embedding",
                        "photo/quality",
                        "photo/ocr/0",
                        "photo/ocr/1",
                        "photo/ocr/2",
                        "photo/embedding/image",
                        "photo/nsfw",
                        "code/quality",
                        "code/code/0",
                        "code/embedding/image",
                        "code/nsfw");
    }

    @Test
    void namesEveryRecogniserWhoseModelIsAbsent() {
        try (ModelRepository few = TestModels.without("nanodet", "nsfw-inception")) {
            perceiver = perceiver(content, workers, few);

            Perception perception = perceive(Cases.listing("手机壳")
                    .attachment("photo", "image/png", TestPictures.bytes("grey.png"))
                    .storedIn(content));

            assertThat(perception.all(Percept.Unperceived.class))
                    .extracting(Percept::id, Percept.Unperceived::code, missing -> missing.model()
                            .name())
                    .containsExactly(
                            tuple("photo/model-absent/nanodet", "model-absent", "nanodet"),
                            tuple("photo/model-absent/nsfw-inception", "model-absent", "nsfw-inception"));
            assertThat(perception.percepts())
                    .extracting(Percept::id)
                    .contains("photo/embedding/image")
                    .doesNotContain("photo/nsfw");
        }
    }

    @Test
    void leavesNothingUnperceivedWhereAllRecognisersRan() {
        Perception perception = perceivePhotograph("photo-beer.jpg");

        assertThat(perception.all(Percept.Unperceived.class)).isEmpty();
        assertThat(perception.all(Percept.ClassScore.class).filter(score -> score.id()
                        .equals("photo/nsfw")))
                .extracting(Percept.ClassScore::label)
                .containsExactly("safe-for-work");
    }

    @Test
    void placesObjectsInTheOriginal() {
        Perception perception = searched("photo-dress.jpg");

        assertThat(perception.all(Percept.DetectedObject.class)).isNotEmpty().allSatisfy(object -> {
            List<PixelPoint> corners = ((Locator.ImageRegion) object.locator()).corners();
            assertThat(corners.get(0).x()).isBetween(0.0, corners.get(2).x());
            assertThat(corners.get(0).y()).isBetween(0.0, corners.get(2).y());
            assertThat(corners.get(2).x()).isLessThanOrEqualTo(336);
            assertThat(corners.get(2).y()).isLessThanOrEqualTo(448).isGreaterThan(336);
        });
    }

    @Test
    void keepsTheFeaturesOfAPicture() {
        Percept.EmbeddingReference image = embedding(perceivePhotograph("photo-beer.jpg"), "photo/embedding/image");

        assertThat(image.dimensions()).isEqualTo(1280);
        assertThat(image.count()).isEqualTo(10);
        assertThat(image.vector().size()).isEqualTo(10 * 1280 * 4);
    }

    @Test
    void looksForObjectsOnlyWhenAsked() {
        assertThat(perceivePhotograph("photo-dress.jpg").percepts()).noneMatch(ObjectEnquiry::isAnswer);
        assertThat(searched("photo-dress.jpg").percepts()).allMatch(ObjectEnquiry::isAnswer);
    }

    @Test
    void saysThatItLookedWhereThereIsNoObject() {
        Case subject = Cases.listing("手机壳")
                .attachment("photo", "image/png", TestPictures.bytes("grey.png"))
                .attachment("broken", "image/jpeg", TestPictures.bytes("truncated.jpg"))
                .storedIn(content);

        assertThat(TestSearch.of(TestModels.shared(), content).search(subject))
                .singleElement()
                .isInstanceOfSatisfying(Percept.EmbeddingReference.class, none -> {
                    assertThat(none.id()).isEqualTo("photo/embedding/objects");
                    assertThat(none.count()).isZero();
                    assertThat(none.dimensions()).isEqualTo(84);
                });
    }

    @Test
    void keepsTheFeaturesOfObjects() {
        Perception perception = searched("photo-beer.jpg");

        Percept.EmbeddingReference objects = embedding(perception, "photo/embedding/objects");
        long found = perception.all(Percept.DetectedObject.class).count();
        assertThat(objects.dimensions()).isEqualTo(84);
        assertThat(objects.count()).isEqualTo((int) found);
        assertThat(objects.vector().size()).isEqualTo(found * 84 * 4);
        assertThat(content.get(Cases.TENANT, objects.vector())).hasSize((int) (found * 84 * 4));
    }

    @Test
    void goesOnWhenAPictureCannotBeDecoded() {
        Perception perception = perceive(Cases.listing("手机壳")
                .attachment("broken", "image/jpeg", TestPictures.bytes("truncated.jpg"))
                .attachment("photo", "image/png", TestPictures.bytes("slanted.png"))
                .storedIn(content));

        assertThat(perception.all(Percept.Unperceived.class))
                .extracting(Percept.Unperceived::code)
                .containsExactly("undecodable");
        assertThat(perception.all(Percept.TextSpan.class))
                .extracting(Percept.TextSpan::text)
                .containsExactly("加微信领优惠券");
    }

    @Test
    void saysWhatItDoesNotPerceiveAtAll() {
        Perception perception = perceive(Cases.listing("手机壳")
                .attachment("manual", "application/pdf", new byte[] {'%', 'P', 'D', 'F'})
                .storedIn(content));

        assertThat(perception.all(Percept.Unperceived.class))
                .extracting(Percept.Unperceived::code)
                .containsExactly("unsupported-media-type");
    }

    @Test
    void keepsTheVectorOfATextInTheContentStoreOfTheTenant() {
        Perception perception = perceive(Cases.ticket("The battery is swollen").storedIn(content));

        Percept.EmbeddingReference embedding =
                perception.all(Percept.EmbeddingReference.class).findFirst().orElseThrow();
        assertThat(embedding.model().name()).isEqualTo("all-minilm-l6");
        assertThat(firstVector(embedding))
                .containsExactly(TextEmbedder.english(TestModels.shared()).embed("The battery is swollen"));
    }

    @Test
    void theFirstVectorOfAPictureIsTheOneThatExamplesAreEmbeddedAs() {
        String name = "photo-beer.jpg";
        Percept.EmbeddingReference perceived = embedding(perceivePhotograph(name), "photo/embedding/image");
        PictureEmbedder embedder = PictureEmbedder.of(TestModels.shared()).orElseThrow();

        float[] asked = embedder.embed(SamplePictures.pixels(name));

        assertThat(perceived.model()).isEqualTo(embedder.model());
        assertThat(cosine(firstVector(perceived), asked)).isGreaterThanOrEqualTo(0.99);
        float[] another = embedder.embed(SamplePictures.pixels("photo-dress.jpg"));
        assertThat(cosine(firstVector(perceived), another)).isLessThan(0.8);
    }

    private float[] firstVector(Percept.EmbeddingReference embedding) {
        float[] vector = new float[embedding.dimensions()];
        ByteBuffer.wrap(content.get(Cases.TENANT, embedding.vector()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
        return vector;
    }

    /** The cosine of vectors of length one, as the knowledge-service takes it. */
    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    @Test
    void placesWritingInTheUprightOriginal() {
        Perception perception = perceive(Cases.listing("手机壳")
                .attachment("photo", "image/png", TestPictures.bytes("price-tag.png"))
                .storedIn(content));

        assertThat(perception.all(Percept.TextSpan.class)).allSatisfy(line -> {
            Locator.ImageRegion region = (Locator.ImageRegion) line.locator();
            assertThat(region.attachment()).isEqualTo("photo");
            assertThat(region.corners()).allSatisfy(corner -> {
                assertThat(corner.x()).isBetween(0.0, 420.0);
                assertThat(corner.y()).isBetween(0.0, 260.0);
            });
        });
    }

    @Test
    void givesTheSameBytesForTheSameCaseWithAnyNumberOfThreads() {
        Case subject = Cases.listing("全网第一")
                .attachment("photo", "image/png", TestPictures.bytes("price-tag.png"))
                .attachment("codes", "image/png", TestPictures.bytes("two-qr.png"))
                .storedIn(content);
        CaseSubmitted event = new CaseSubmitted(subject, RunRequest.original());

        try (WorkerPool one = new WorkerPool(1)) {
            CasePerceived alone = perceiver(content, one).perceive(event);

            assertThat(perceiver.perceive(event).perception()).isEqualTo(alone.perception());
        }
    }

    private Perception searched(String name) {
        Case subject = Cases.listing("手机壳")
                .attachment("photo", "image/jpeg", SamplePictures.bytes(name))
                .storedIn(content);
        return new Perception(
                subject.id(), TestSearch.of(TestModels.shared(), content).search(subject));
    }

    private Perception perceivePhotograph(String name) {
        return perceive(Cases.listing("手机壳")
                .attachment("photo", "image/jpeg", SamplePictures.bytes(name))
                .storedIn(content));
    }

    private static Percept.EmbeddingReference embedding(Perception perception, String id) {
        return perception
                .all(Percept.EmbeddingReference.class)
                .filter(reference -> reference.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunThatStartsFromAnotherSeesWhatThatOneSaw() {
        Case subject = new Case(
                UUID.randomUUID(),
                "acme",
                "sample",
                List.of(new TextPart("title", new ContentReference("9".repeat(64), 3), 1)),
                List.of(),
                Map.of(),
                "zh-CN",
                Instant.EPOCH,
                Instant.EPOCH);
        ContentReference seen = new ContentReference("a".repeat(64), 1);
        RunRequest request = new RunRequest(
                2, List.of(), List.of(), Map.of(), List.of(), null, null, null, new RunBase(1, seen, null, seen));

        // the text is in no store, so that perceiving anew would fail
        CasePerceived event = perceiver.perceive(new CaseSubmitted(subject, request));

        assertThat(event.perception()).isEqualTo(seen);
        assertThat(event.request()).isEqualTo(request);
    }

    private Perception perceive(Case subject) {
        CasePerceived event = perceiver.perceive(new CaseSubmitted(subject, RunRequest.original()));
        return ContractJson.read(content.get(subject.tenant(), event.perception()), Perception.class);
    }

    private static CasePerceiver perceiver(ContentStore content, WorkerPool workers) {
        return perceiver(content, workers, TestModels.shared());
    }

    private static CasePerceiver perceiver(ContentStore content, WorkerPool workers, ModelRepository models) {
        TextPerceiver texts = new TextPerceiver(
                new LanguageDetector(), TextEmbedder.chinese(models), TextEmbedder.english(models), content);
        PicturePerceiver pictures = new PicturePerceiver(
                new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000)),
                new PictureReaders(new TextReader(models, 736, workers), new CodeReader()),
                new RecognitionPercepts(new PictureRecognizer(models, workers), content),
                workers);
        return new CasePerceiver(content, texts, pictures);
    }
}
