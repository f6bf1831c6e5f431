/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The bundled packs with real knowledge and reasoning, and percepts as the models are known to give them. */
class BundledPacksReasoningTest {

    private static final Path SAMPLES = Path.of("../samples");

    /** What is written in the sample pictures, as {@code render.py} draws it, and what the models see in the photographs. */
    private static final Map<String, BundledCasePicture> PICTURES = Map.of(
            "advert-contact.jpg",
            subject -> subject.picture(
                    "冬季保暖 不锈钢保温杯", "容量 500ml", "316不锈钢内胆", "保温12小时", "¥59", "加微信 vx：mjcup2026", "私聊下单更优惠"),
            "advert-code.png",
            subject -> subject.picture("蓝牙耳机 新品上架", "主动降噪 续航30小时", "扫码进店 领取优惠", "长按识别二维码")
                    .code("QR_CODE", "https://vip-shop.example.com/join?from=listing"),
            "price-tag.jpg",
            subject -> subject.picture(
                    "商品标价签",
                    "Price Tag",
                    "品名：纯牛奶 250ml×12",
                    "产地：内蒙古呼和浩特",
                    "规格：箱    等级：合格品",
                    "计价单位：元/箱",
                    "监督电话：12315",
                    "零售价",
                    "¥49.90"),
            "swollen-battery.jpg",
            subject -> subject.picture("锂离子电池", "3.85V  5000mAh", "合成图 SYNTHETIC"),
            "photo-dress.jpg",
            BundledCase::picture,
            "photo-handgun.jpg",
            subject -> subject.picture().seen("weapon", 0.9),
            "photo-beer.jpg",
            subject -> subject.picture().seen("alcohol", 0.9));

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleIsDecidedAsItSays(Path file) {
        JsonNode document = read(file);
        JsonNode expected = document.at("/sample/expected");
        Verdict verdict = sample(file).reason().verdict();

        if (expected.has("outcome")) {
            assertThat(verdict.outcome().name())
                    .isEqualTo(expected.get("outcome").asString());
        }
        if (expected.has("severity")) {
            assertThat(verdict.severity()).isEqualTo(expected.get("severity").asInt());
        }
        expected.path("actions")
                .forEach(action ->
                        assertThat(verdict.actions()).extracting(Action::id).contains(action.asString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            充电宝 10000mAh 轻薄 | 移动电源，容量足，双口输出。 | 5000mAh | picture-text-mismatch
            纯棉T恤 男款 | 面料：聚酯纤维95% 氨纶5% | | false-claim
            保温杯 500ml | 原价99元 现价199元 | | price-deception
            保温杯 500ml | 原价199 现价99 立减120 | | price-deception
            手机壳 手机壳 手机壳 手机壳 防摔 | 多色可选 | | listing-format
            全新蓝牙耳机 未拆封 | 机身有划痕，介意勿拍 | | condition-misstated
            锂电池 UN3480 | 按第3类危险货物发运 | | none
            锂电池 UN3480 第3类危险货物 | 大货批发 | | false-claim
            充电宝 便携 | 本款没有3C认证，便宜卖 | | uncertified-goods
            """)
    void aComparisonThatFailsLeadsToAPerson(
            String title, String description, @Nullable String line, String hypothesis) {
        BundledCase subject =
                BundledCase.of(BundledCase.COMPLIANCE).text("title", title).text("description", description);
        ReasoningChain chain = (line == null ? subject : subject.picture(line)).reason();
        Outcome wanted = hypothesis.equals("none") ? Outcome.PASS : Outcome.REVIEW;

        assertThat(chain.verdict().outcome()).as(chain.verdict().summary().zh()).isEqualTo(wanted);
        if (wanted == Outcome.REVIEW) {
            assertThat(chain.verdict().labels().stream()
                            .filter(label -> label.hypothesis().equals(hypothesis))
                            .findFirst()
                            .orElseThrow()
                            .probability())
                    .isBetween(1 / 6.0, 5 / 6.0);
        }
    }

    @Test
    void thePriceInThePictureIsHeldAgainstThePriceField() {
        ReasoningChain chain = BundledCase.of(BundledCase.COMPLIANCE)
                .text("title", "不锈钢保温杯 500ml")
                .attribute("price", "99.00")
                .picture("￥59")
                .reason();
        Contradiction contradiction = contradictions(chain).get(0);

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(contradiction.explanation().zh()).contains("￥59").contains("99.00");
        assertThat(failed(chain)).containsExactly("modality-agreement");
    }

    @Test
    void aDamagedBoxExplainsWhyANewArticleShowsDamage() {
        ReasoningChain chain = BundledCase.of(BundledCase.COMPLIANCE)
                .text("title", "全新蓝牙耳机")
                .text("description", "外盒破损，内物未动。")
                .ordered("contradiction")
                .reason();

        assertThat(contradictions(chain)).singleElement().satisfies(contradiction -> assertThat(contradiction.rule())
                .isEqualTo("damaged-box-is-no-damaged-article"));
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aLeakThatOnePartDeniesAndAnotherReportsGoesToAPerson() {
        ReasoningChain chain = BundledCase.of(BundledCase.TRIAGE)
                .text("title", "电池未漏液")
                .text("description", "拆开看到电池漏液")
                .reason();

        assertThat(contradictions(chain)).isNotEmpty();
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(failed(chain)).contains("modality-agreement");
    }

    @Test
    void anotherDeviceInThePictureGoesToAPerson() {
        BundledCase subject = BundledCase.of(BundledCase.TRIAGE).text("message", "打印机卡纸");

        assertThat(subject.picture().seen("mobile", 0.9).reason().verdict().outcome())
                .isEqualTo(Outcome.REVIEW);
    }

    /** LAW_AND_SAFETY: what is known from memory may inform REVIEW, never BLOCK by itself. */
    @ParameterizedTest
    @CsvSource({"孩子误吞纽扣电池，吞下电池了，误食纽扣电池, button-cell-swallowed", "电解液溅到皮肤，漏液沾到手上，流进眼睛, battery-leak-contact"})
    void whatIsKnownFromMemoryNeverBlocks(String text, String hypothesis) {
        ReasoningChain chain = BundledCase.of(BundledCase.TRIAGE)
                .text("title", text)
                .text("description", text)
                .picture(text)
                .fused(8)
                .reason();

        assertThat(decided(chain, hypothesis)).isNotEqualTo(Outcome.BLOCK);
        assertThat(failed(chain)).isNotEmpty();
    }

    private static Outcome decided(ReasoningChain chain, String hypothesis) {
        boolean believed = chain.verdict().labels().stream()
                .anyMatch(label -> label.hypothesis().equals(hypothesis) && label.probability() > 1 / 6.0);
        assertThat(believed)
                .as("%s must be believed for the test to say anything", hypothesis)
                .isTrue();
        return chain.verdict().outcome() == Outcome.BLOCK
                        && chain.verdict().summary().en().contains("Very probably")
                        && chain.verdict().labels().get(0).hypothesis().equals(hypothesis)
                ? Outcome.BLOCK
                : Outcome.REVIEW;
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".case.json"))
                    .sorted()
                    .toList();
        }
    }

    static BundledCase sample(Path file) {
        JsonNode document = read(file);
        BundledCase subject = BundledCase.of(document.get("pack").asString());
        document.path("texts")
                .properties()
                .forEach(text -> subject.text(text.getKey(), text.getValue().asString()));
        document.path("attributes")
                .properties()
                .forEach(attribute -> subject.attribute(
                        attribute.getKey(), attribute.getValue().asString()));
        document.path("attachments").forEach(attachment -> {
            String name =
                    Path.of(attachment.get("file").asString()).getFileName().toString();
            PICTURES.getOrDefault(name, BundledCase::picture).show(subject);
        });
        return subject;
    }

    private static JsonNode read(Path file) {
        try {
            return ContractJson.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Contradiction> contradictions(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step instanceof ReasoningStep.Contradicted contradicted
                        ? contradicted.contradictions().stream()
                        : Stream.empty())
                .toList();
    }

    private static List<String> failed(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step ->
                        step instanceof ReasoningStep.Verified verified ? verified.checks().stream() : Stream.empty())
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    /** Adds to a case what a picture shows. */
    interface BundledCasePicture {
        BundledCase show(BundledCase subject);
    }
}
