/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.platform.problem.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final BatchUpload.Table PLAIN = new BatchUpload.Table(null, Map.of(), "pack");

    private static final BatchReader.Owner OWNER = new BatchReader.Owner("tenant", UUID.randomUUID());

    @TempDir
    private Path folder;

    private ContentStore content;
    private BatchReader reader;

    @BeforeEach
    void start() {
        content = new FileSystemContentStore(folder);
        BatchProperties limits =
                new BatchProperties(5, DataSize.ofKilobytes(2), DataSize.ofKilobytes(800), Duration.ofSeconds(1));
        reader = new BatchReader(content, limits, new CsvReader(limits));
    }

    @Test
    void quotedCellsKeepCommasQuotesAndLineEnds() throws IOException {
        BatchReader.Read read = read("id,title\r\n1,\"a, \"\"b\"\"\nc\"\r\n\r\n2,d\r\n", PLAIN);

        assertThat(json(read, 0).at("/texts/title").asString()).isEqualTo("a, \"b\"\nc");
        assertThat(json(read, 0).at("/pack").asString()).isEqualTo("pack");
        assertThat(read.lines()).extracting(ReceivedLine::externalId).containsExactly("1", "2");
        // the first row takes lines 2 and 3, the blank one line 4
        assertThat(read.lines()).extracting(line -> line.place().number()).containsExactly(2, 5);
        assertThat(read.columns()).containsEntry("title", "text.title").containsEntry("id", "id");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        BatchReader.Read read = read("\ufeff标题\n杯子\n", PLAIN);

        assertThat(read.columns()).containsOnlyKeys("标题");
        assertThat(json(read, 0).at("/texts/title").asString()).isEqualTo("杯子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "gbk", "gb2312"})
    void declaredChineseCharsetIsRead(String charset) throws IOException {
        byte[] bytes = "标题\n保温杯\n".getBytes(GB18030);

        BatchReader.Read read = read(bytes, new BatchUpload.Table(charset, Map.of(), null));

        assertThat(json(read, 0).at("/texts/title").asString()).isEqualTo("保温杯");
    }

    @Test
    void undeclaredCharsetIsRefusedAndNotGuessed() {
        byte[] bytes = "标题\n保温杯\n".getBytes(GB18030);

        assertThat(refused(bytes, PLAIN).code()).isEqualTo("malformed-encoding");
        assertThat(refused(bytes, new BatchUpload.Table("shift_jis", Map.of(), null))
                        .code())
                .isEqualTo("unsupported-charset");
    }

    @Test
    void problemNamesLineAndColumn() throws IOException {
        BatchReader.Read read = read("标题,生效日期,主图\na,昨天,\nb,,file:///etc\nc,2026-03-01\nd,2026-03-01,\n", PLAIN);

        assertThat(read.lines())
                .extracting(ReceivedLine::problem)
                .extracting(problem -> problem == null ? "" : problem.column() + " " + problem.code())
                .containsExactly("生效日期 invalid-date", "主图 invalid-url", "null wrong-width", "");
        assertThat(read.lines()).extracting(line -> line.place().number()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void mapSaysWhereColumnsGo() throws IOException {
        Map<String, String> map = Map.of("a", "text.title", "b", "attribute.price", "*", "ignore");

        BatchReader.Read read = read("a,b,title\nx,y,z\n", new BatchUpload.Table(null, map, null));

        assertThat(json(read, 0).at("/texts").toString()).isEqualTo("{\"title\":\"x\"}");
        assertThat(json(read, 0).at("/attributes/price").asString()).isEqualTo("y");
        assertThat(read.columns()).containsEntry("title", "ignore");
    }

    @Test
    void mapOfColumnsOrFieldsThatDoNotExistIsRefused() {
        assertThat(refusedBy(Map.of("c", "text.title")).getMessage()).contains("has a, b");
        assertThat(refusedBy(Map.of("a", "title")).getMessage()).contains("text.NAME");
        assertThat(refusedBy(Map.of("a", "id", "b", "id")).code()).isEqualTo("invalid-map");
        assertThat(refused(bytes("a,a\n1,2\n"), PLAIN).code()).isEqualTo("duplicate-column");
    }

    @Test
    void openQuoteIsRefusedWithItsLine() {
        RejectedException refused = refused(bytes("title\nok\n\"never closed\n"), PLAIN);

        assertThat(refused.code()).isEqualTo("malformed-csv");
        assertThat(refused.getMessage()).contains("line");
    }

    @Test
    void limitsHoldAsForJsonLines() {
        assertThat(refused(bytes("title\n" + "x\n".repeat(6)), PLAIN).code()).isEqualTo("batch-too-large");
        assertThat(refused(bytes("title\n" + "x".repeat(3000)), PLAIN).code()).isEqualTo("batch-too-large");
        assertThat(refused(bytes("title\n"), PLAIN).code()).isEqualTo("empty-batch");
        assertThat(refused(bytes(""), PLAIN).code()).isEqualTo("empty-batch");
    }

    @Test
    void quoteThatIsNeverClosedIsNotReadToTheEndOfTheUpload() {
        AtomicLong count = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return count.getAndIncrement() == 6 ? '"' : "title\n".charAt((int) Math.min(5, count.get() - 1));
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };

        RejectedException refused = Objects.requireNonNull(catchThrowableOfType(
                RejectedException.class,
                () -> reader.read(OWNER, new BatchUpload(BatchFormat.CSV, endless, PLAIN, null))));

        assertThat(refused.code()).isEqualTo("batch-too-large");
        assertThat(count).hasValueLessThan(200_000);
    }

    private RejectedException refusedBy(Map<String, String> map) {
        return refused(bytes("a,b\n1,2\n"), new BatchUpload.Table(null, map, null));
    }

    private RejectedException refused(byte[] bytes, BatchUpload.Table table) {
        return Objects.requireNonNull(catchThrowableOfType(RejectedException.class, () -> read(bytes, table)));
    }

    private BatchReader.Read read(String text, BatchUpload.Table table) throws IOException {
        return read(bytes(text), table);
    }

    private BatchReader.Read read(byte[] bytes, BatchUpload.Table table) throws IOException {
        return reader.read(OWNER, new BatchUpload(BatchFormat.CSV, new ByteArrayInputStream(bytes), table, null));
    }

    private JsonNode json(BatchReader.Read read, int index) {
        ReceivedLine.Place place = List.copyOf(read.lines()).get(index).place();
        byte[] piece = content.get("tenant", place.piece());
        return JsonMapper.shared().readTree(Arrays.copyOfRange(piece, place.begin(), place.begin() + place.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
