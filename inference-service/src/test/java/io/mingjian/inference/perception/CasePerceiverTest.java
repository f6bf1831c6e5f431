/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.TestPictures;
import io.mingjian.inference.language.LanguageDetector;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.workers.WorkerPool;
import io.mingjian.testsupport.Cases;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
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
                .containsExactly(
                        "title/language",
                        "title/embedding",
                        "photo/quality",
                        "photo/ocr/0",
                        "photo/ocr/1",
                        "photo/ocr/2",
                        "photo/image-recognition",
                        "code/quality",
                        "code/code/0",
                        "code/image-recognition");
    }

    @Test
    void saysThatPicturesAreNotRecognisedYet() {
        Perception perception = perceive(Cases.listing("手机壳")
                .attachment("photo", "image/png", TestPictures.bytes("grey.png"))
                .storedIn(content));

        assertThat(perception.all(Percept.Unperceived.class)).singleElement().satisfies(missing -> {
            assertThat(missing.code()).isEqualTo("model-absent");
            assertThat(missing.model().name()).isEqualTo("image-recognition");
        });
    }

    @Test
    void goesOnWhenAPictureCannotBeDecoded() {
        Perception perception = perceive(Cases.listing("手机壳")
                .attachment("broken", "image/jpeg", TestPictures.bytes("truncated.jpg"))
                .attachment("photo", "image/png", TestPictures.bytes("slanted.png"))
                .storedIn(content));

        assertThat(perception.all(Percept.Unperceived.class))
                .extracting(Percept.Unperceived::code)
                .containsExactly("undecodable", "model-absent");
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
        ByteBuffer bytes =
                ByteBuffer.wrap(content.get(Cases.TENANT, embedding.vector())).order(ByteOrder.LITTLE_ENDIAN);
        float[] vector = new float[embedding.dimensions()];
        bytes.asFloatBuffer().get(vector);
        assertThat(embedding.model().name()).isEqualTo("all-minilm-l6");
        assertThat(vector)
                .containsExactly(TextEmbedder.english(TestModels.shared()).embed("The battery is swollen"));
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

    private Perception perceive(Case subject) {
        CasePerceived event = perceiver.perceive(new CaseSubmitted(subject, RunRequest.original()));
        return ContractJson.read(content.get(subject.tenant(), event.perception()), Perception.class);
    }

    private static CasePerceiver perceiver(ContentStore content, WorkerPool workers) {
        ModelRepository models = TestModels.shared();
        TextPerceiver texts = new TextPerceiver(
                new LanguageDetector(), TextEmbedder.chinese(models), TextEmbedder.english(models), content);
        PicturePerceiver pictures = new PicturePerceiver(
                new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000)),
                new TextReader(models, 736, workers),
                new CodeReader(),
                workers);
        return new CasePerceiver(content, texts, pictures);
    }
}
