/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingjian.platform.Pictures;
import io.mingjian.platform.problem.RejectedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ImageInspectorTest {

    /** Lossless and lossy pictures of one pixel. */
    private static final Map<String, String> WEBP = Map.of(
            "lossless", "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
            "lossy", "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    private final ImageInspector inspector = new ImageInspector(
            new AttachmentProperties(DataSize.ofMegabytes(1), 1_000_000, Duration.ofSeconds(1), List.of()));

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "gif,image/gif", "bmp,image/bmp", "tiff,image/tiff"})
    void pictureIsKnownByItsContent(String format, String mediaType) {
        byte[] picture = Pictures.image(format, 31, 17);

        assertThat(inspector.inspect("p", null, picture)).isEqualTo(mediaType);
        assertThat(inspector.inspect("p", mediaType + "; x=y", picture)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless", "lossy"})
    void webpIsKnownByItsContent(String kind) {
        assertThat(inspector.inspect("p", "image/webp", Base64.getDecoder().decode(WEBP.get(kind))))
                .isEqualTo("image/webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void everyTruncationIsRefused(String format) {
        byte[] picture = Pictures.image(format, 24, 24);

        for (int length = 1; length < lastNeededByte(format, picture); length++) {
            byte[] cut = Arrays.copyOf(picture, length);
            assertThatThrownBy(() -> inspector.inspect("p", "image/" + (format.equals("jpg") ? "jpeg" : format), cut))
                    .as("%s of %s bytes", cut.length, picture.length)
                    .isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void truncatedWebpIsRefused() {
        byte[] picture = Base64.getDecoder().decode(WEBP.get("lossy"));

        assertThat(codeOf("image/webp", Arrays.copyOf(picture, picture.length - 3)))
                .isEqualTo("broken-image");
    }

    @Test
    void damagedPngIsRefused() {
        byte[] picture = Pictures.png(20, 20);
        picture[picture.length / 2] ^= 1;

        assertThat(codeOf("image/png", picture)).isEqualTo("broken-image");
    }

    @Test
    void hugeHeaderIsRefusedBeforeAnythingElse() {
        assertThat(codeOf("image/png", Pictures.pngHeader(50_000, 50_000))).isEqualTo("too-many-pixels");
        assertThat(codeOf("image/png", Pictures.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo("too-many-pixels");
    }

    @Test
    void emptyPictureIsRefused() {
        assertThat(codeOf("image/png", Pictures.pngHeader(0, 5))).isEqualTo("broken-image");
    }

    @Test
    void largeFileIsRefused() {
        assertThat(codeOf(null, new byte[1024 * 1024 + 1])).isEqualTo("attachment-too-large");
    }

    @Test
    void noiseNeverBreaksTheInspector() {
        Random random = new Random(11);
        List<byte[]> beginnings = List.of(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
                "GIF89a".getBytes(StandardCharsets.ISO_8859_1),
                "RIFF0000WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1),
                "II*\0".getBytes(StandardCharsets.ISO_8859_1),
                "MM\0*".getBytes(StandardCharsets.ISO_8859_1),
                Pictures.pngHeader(3, 3));
        for (int i = 0; i < 3000; i++) {
            byte[] noise = new byte[random.nextInt(200) + 20];
            random.nextBytes(noise);
            byte[] beginning = beginnings.get(i % beginnings.size());
            System.arraycopy(beginning, 0, noise, 0, Math.min(beginning.length, noise.length));
            try {
                inspector.inspect("p", null, noise);
            } catch (RejectedException e) {
                assertThat(e.status().is4xxClientError()).isTrue();
            }
        }
    }

    private String codeOf(@Nullable String declared, byte[] content) {
        return catchThrowableOfType(RejectedException.class, () -> inspector.inspect("p", declared, content))
                .code();
    }

    /** The Java platform writes a TIFF's directory before or after its strips; behind both may be padding. */
    private static int lastNeededByte(String format, byte[] picture) {
        return format.equals("tiff") ? picture.length * 3 / 4 : picture.length;
    }
}
