/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final long MOST_BYTES = 3_000_000;

    @Test
    void everySampleCanBeSubmittedWithItsPictures() {
        List<Sample> samples = Sample.all(SAMPLES);
        assertThat(samples).hasSizeGreaterThanOrEqualTo(12).allSatisfy(sample -> {
            assertThat(sample.document().request().has("sample")).isFalse();
            assertThat(sample.document().request().path("attachments"))
                    .allSatisfy(attachment -> assertThat(attachment.has("file")).isFalse())
                    .allSatisfy(attachment ->
                            assertThat(attachment.path("data").asString("")).isNotEmpty());
            assertThat(sample.description().expected()).isNotEqualTo(new Sample.Expected(null, null, null));
            assertThat(sample.description().title().zh()).isNotBlank();
        });
    }

    @Test
    void everyPictureIsAttributedAndSmall() throws IOException {
        String attribution = Files.readString(SAMPLES.resolve("ATTRIBUTION.md"));
        long bytes = 0;
        try (Stream<Path> pictures = Files.list(SAMPLES.resolve("images"))) {
            for (Path picture : pictures.toList()) {
                assertThat(attribution).contains("`" + picture.getFileName() + "`");
                bytes += Files.size(picture);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
