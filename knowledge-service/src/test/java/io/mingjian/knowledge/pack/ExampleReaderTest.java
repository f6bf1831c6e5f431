/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleReaderTest {

    private static final String FILE = "examples/examples.yaml";
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final String TEXT = "language: en, text: shouting";

    @Test
    void aTextAndPicturesOfBothTypesAreRead() {
        Pack pack = SmallPack.create()
                .with(FILE, list(TEXT, "picture: a.jpg", "picture: b.png"))
                .with("examples/a.jpg", JPEG)
                .with("examples/b.png", PNG)
                .pack();

        assertThat(pack.examples())
                .extracting(Example::id, Example::holds)
                .containsExactly(tuple("e0", true), tuple("e1", true), tuple("e2", true));
        assertThat(pack.examples().get(0).content()).isEqualTo(new Example.Words("en", "shouting"));
        assertThat(pack.examples().get(1).content())
                .asInstanceOf(InstanceOfAssertFactories.type(Example.Picture.class))
                .satisfies(picture -> {
                    assertThat(picture.file()).isEqualTo("a.jpg");
                    assertThat(picture.bytes()).isEqualTo(JPEG);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language: en, text: loud, picture: a.jpg | /examples/1 | got both text and picture, wanted exactly one",
                "language: en | /examples/1 | got neither text nor picture, wanted exactly one",
                "language: en, picture: a.jpg | /examples/1 | text",
                "text: loud | /examples/1 | language",
                "picture: ' ' | /examples/1/picture | pattern",
                "picture: 7 | /examples/1/picture | got: 7",
                "picture: no.jpg | /examples/1/picture | got: no.jpg, wanted a file in examples/",
                "picture: ../lexicon/a.jpg | /examples/1/picture | got: ../lexicon/a.jpg, wanted the name of a file",
                "picture: examples/a.jpg | /examples/1/picture | got: examples/a.jpg, wanted the name of a file",
                "picture: 'x\\a.jpg' | /examples/1/picture | wanted the name of a file in examples/",
                "picture: text.jpg | /examples/1/picture | got text.jpg that begins with bytes 474946383961, wanted a JPEG",
                "picture: empty.jpg | /examples/1/picture | wanted a JPEG or PNG",
                "picture: large.jpg | /examples/1/picture | got large.jpg of 1048577 bytes, wanted at most 1048576"
            })
    void anExampleThatIsNotOneTextOrOnePictureIsRefusedWithItsLine(String content, String path, String problem) {
        PackFiles files = SmallPack.create()
                .with(FILE, list(TEXT, content))
                .with("examples/a.jpg", JPEG)
                .with("examples/text.jpg", "GIF89a".getBytes(StandardCharsets.US_ASCII))
                .with("examples/empty.jpg", new byte[0])
                .with("examples/large.jpg", Arrays.copyOf(JPEG, (1 << 20) + 1))
                .files();

        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(files))
                .withMessageContaining(problem)
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo(FILE);
                    assertThat(refusal.line()).isEqualTo(3);
                    assertThat(refusal.path()).isEqualTo(path);
                });
    }

    @Test
    void aPictureOfExactlyOneMebibyteIsRead() {
        byte[] largest = Arrays.copyOf(JPEG, 1 << 20);

        assertThat(SmallPack.create()
                        .with(FILE, list("picture: a.jpg"))
                        .with("examples/a.jpg", largest)
                        .pack()
                        .examples())
                .hasSize(1);
    }

    @Test
    void atMost64PicturesAreRead() {
        SmallPack pack = SmallPack.create().with("examples/a.jpg", JPEG);

        assertThat(pack.with(FILE, pictures(64)).pack().examples()).hasSize(64);
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> pack.with(FILE, pictures(65)).pack())
                .withMessageContaining("got picture number 65, wanted at most 64")
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(66));
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/b.jpg", "examples/notes.txt", "examples/more/a.jpg"})
    void aFileThatNoExampleNamesIsRefused(String stray) {
        SmallPack pack = SmallPack.create()
                .with(FILE, list("picture: a.jpg"))
                .with("examples/a.jpg", JPEG)
                .with(stray, JPEG);

        refusedAsStray(pack, stray);
    }

    @Test
    void aPictureWithoutAListOfExamplesIsRefused() {
        refusedAsStray(SmallPack.create().with("examples/a.jpg", JPEG), "examples/a.jpg");
    }

    private static void refusedAsStray(SmallPack pack, String stray) {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(pack::pack)
                .withMessageContaining("got a file that no example names, wanted a picture of " + FILE)
                .satisfies(refusal -> assertThat(refusal.file()).isEqualTo(stray));
    }

    private static String pictures(int count) {
        return list(
                IntStream.range(0, count).mapToObj(number -> "picture: a.jpg").toArray(String[]::new));
    }

    /** A list of examples, each in a line of its own from the second line on. */
    private static String list(String... contents) {
        return IntStream.range(0, contents.length)
                .mapToObj(number -> "  - {id: e" + number + ", hypothesis: loud, holds: true, origin: own, "
                        + contents[number] + "}\n")
                .collect(Collectors.joining("", "examples:\n", ""));
    }
}
