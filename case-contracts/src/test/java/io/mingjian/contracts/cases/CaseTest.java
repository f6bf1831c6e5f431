/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {

    private static final ContentReference CONTENT = new ContentReference("0".repeat(64), 1);
    private static final TextPart TITLE = new TextPart("title", CONTENT, 1);
    private static final Attachment PHOTO = new Attachment("photo", "image/png", CONTENT);

    @Test
    void aCaseNeedsSomethingToJudge() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(), List.of()));
    }

    @Test
    void textPartsHaveDistinctNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(TITLE, TITLE), List.of()))
                .withMessageContaining("title");
    }

    @Test
    void attachmentsHaveDistinctNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(), List.of(PHOTO, PHOTO)))
                .withMessageContaining("photo");
    }

    @Test
    void partsAreFoundByName() {
        Case subject = of(List.of(TITLE), List.of(PHOTO));

        assertThat(subject.text("title")).contains(TITLE);
        assertThat(subject.text("photo")).isEmpty();
        assertThat(subject.attachment("photo")).contains(PHOTO);
        assertThat(subject.attachment("title")).isEmpty();
    }

    @Test
    void aCaseDoesNotChangeWithTheListItWasMadeFrom() {
        List<TextPart> texts = new ArrayList<>(List.of(TITLE));
        Case subject = of(texts, List.of());
        texts.clear();

        assertThat(subject.texts()).containsExactly(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789", "\n"})
    void contentIsNamedByALowerCaseDigest(String digest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentReference(digest, 1));
    }

    @Test
    void contentHasNoNegativeSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentReference("0".repeat(64), -1));
    }

    @Test
    void partsNeedANameAndALength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextPart(" ", CONTENT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextPart("title", CONTENT, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("", "image/png", CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "/png"})
    void anAttachmentHasAMediaType(String mediaType) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("photo", mediaType, CONTENT));
    }

    @Test
    void onlyPicturesAreImages() {
        assertThat(PHOTO.isImage()).isTrue();
        assertThat(new Attachment("file", "application/pdf", CONTENT).isImage()).isFalse();
    }

    @Test
    void runsAreNumberedFromOne() {
        assertThat(RunRequest.original().number()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> run(0, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void priorsAreProbabilitiesThatEvidenceCanStillMove(double prior) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(2, Map.of("fire", prior)))
                .withMessageContaining("fire");
    }

    @Test
    void aRunStartsFromAnEarlierOne() {
        RunBase second = new RunBase(2, CONTENT, null, CONTENT);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RunRequest(2, List.of(), List.of(), Map.of(), List.of(), null, null, null, second))
                .withMessageContaining("run 2 from run 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new RunBase(0, CONTENT, null, CONTENT));
    }

    private static RunRequest run(int number, Map<String, Double> priors) {
        return new RunRequest(number, List.of(), List.of(), priors, List.of(), null, null);
    }

    private static Case of(List<TextPart> texts, List<Attachment> attachments) {
        UUID id = new UUID(0, 1);
        return new Case(id, "acme", "pack", texts, attachments, Map.of(), "zh-CN", Instant.EPOCH, Instant.EPOCH);
    }
}
