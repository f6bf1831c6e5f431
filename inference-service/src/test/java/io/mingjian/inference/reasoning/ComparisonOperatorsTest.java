/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.QuotedPlace;
import io.mingjian.inference.exemption.ExemptionReasoner;
import io.mingjian.inference.text.LexiconScanner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonOperatorsTest {

    private static final LexiconScanner SCANNER =
            new LexiconScanner(SamplePack.policy().lexicons());

    @ParameterizedTest
    @CsvSource({
        "手机壳 手机壳 手机壳 手机壳 防摔, repeated-words",
        "case case case case for phones, repeated-words",
        "超值好物！！！！, excessive-punctuation",
        "NEW BRAND HOT SALE BEST CASE, all-capitals",
        "好看🔥🔥🔥🔥的裙子, excessive-emoji",
        "伞, title-too-short"
    })
    void findsWhatIsWrongWithATitle(String title, String signal) {
        assertThat(signals("title-format", Map.of(), SampleCase.titled(title))).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "纯棉毛巾 3条装 34×74cm",
                "碎花连衣裙 中袖 收腰",
                "Herbal Tea 20 Bags",
                "iPhone 15 Pro MAX 256GB",
                "限时特惠！送礼🎁 好看✨",
                "最近上新 女装 加绒连衣裙",
                "LED USB HDMI 转接头"
            })
    void leavesAnOrdinaryTitleAlone(String title) {
        assertThat(signals("title-format", Map.of(), SampleCase.titled(title))).isEmpty();
    }

    @Test
    void titleRulesComeFromThePack() {
        Map<String, String> rules = Map.of("max-width", "10", "required-attributes", "充电宝=ccc-number;食品=shelf-life");
        SampleCase subject = SampleCase.titled("很长很长的标题").attribute("category", "充电宝");

        assertThat(signals("title-format", rules, subject)).containsExactly("title-too-long", "missing-attribute");
        assertThat(signals("title-format", rules, subject.attribute("ccc-number", "2024010907654321")))
                .containsExactly("title-too-long");
    }

    @ParameterizedTest
    @CsvSource({"￥59, 99.00", "¥1O9, 99", "到手价79元, 99", "Y59, 99"})
    void aPriceInThePictureThatIsNotThePriceIsFound(String line, String price) {
        SampleCase subject = SampleCase.titled("保温杯").pictureLine(line).attribute("price", price);
        Signal signal = only("price-comparison", subject);

        assertThat(signal.name()).isEqualTo("picture-price-differs");
        assertThat(signal.place().locator()).isInstanceOf(Locator.ImageRegion.class);
        QuotedPlace other = Objects.requireNonNull(signal.counterpart());
        assertThat(other.locator()).isEqualTo(new Locator.AttributeValue("price"));
        assertThat(other.modality()).isEqualTo(Modality.ATTRIBUTE);
        assertThat(other.excerpt()).isEqualTo(price);
        assertThat(signal.found().zh()).contains(line).contains("而属性价格是");
        assertThat(signal.found().en()).contains("while the attribute price says");
    }

    @ParameterizedTest
    @CsvSource({
        "￥59, 59.00",
        "￥5990, 59.90",
        "¥59, 59.90",
        "原价￥199, 99",
        "￥99 起, 129",
        "29.8元/斤, 59.6",
        "满199减20, 99",
        "$59, ￥420",
        "定金50元, 500",
        "￥４９．９０, 49.9",
        "保温12小时, 59"
    })
    void aPriceInThePictureThatFitsOrSaysSomethingElseIsLeftAlone(String line, String price) {
        SampleCase subject = SampleCase.titled("保温杯").pictureLine(line).attribute("price", price);

        assertThat(signals("price-comparison", Map.of(), subject)).isEmpty();
    }

    @Test
    void severalPricesInAPictureAreExcusedByTheOneThatFits() {
        SampleCase subject = SampleCase.titled("保温杯")
                .pictureLine("原价 ￥199")
                .pictureLine("现价 ￥99")
                .attribute("price", "99");

        assertThat(signals("price-comparison", Map.of(), subject)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "原价99 现价199, original-below-deal",
        "划线价￥９９，到手价￥１９９, original-below-deal",
        "原价200元 现价150元 5折, discount-differs",
        "原价一百元 现价八十元 对折, discount-differs",
        "原价1000元 现价900元 八五折, discount-differs",
        "was $100 now $90 50% off, discount-differs"
    })
    void pricesThatDoNotGoTogetherAreFound(String text, String signal) {
        assertThat(signals("price-comparison", Map.of(), SampleCase.titled("杯").text("description", text)))
                .containsExactly(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原价200 现价100 5折",
                "原价1万元 现价8500元 85折",
                "原价200元 券后价90元 5折",
                "原价200 现价150 低至5折",
                "现价99 原价199",
                "was $100 now $50 50% off"
            })
    void pricesThatGoTogetherAreLeftAlone(String text) {
        assertThat(signals("price-comparison", Map.of(), SampleCase.titled("杯").text("description", text)))
                .isEmpty();
    }

    @Test
    void aPriceInTheTextIsHeldAgainstThePriceField() {
        SampleCase subject =
                SampleCase.titled("杯").text("description", "现价59元，加5元换购杯刷").attribute("price", "99");

        assertThat(signals("price-comparison", Map.of(), subject)).containsExactly("text-price-differs");
    }

    @ParameterizedTest
    @CsvSource({
        "充电宝 10000mAh, 容量 5OOOmAh, capacity-differs",
        "充电宝 1万毫安, 5000mAh, capacity-differs",
        "坚果 500g, 净含量：450克, weight-differs",
        "饮料 １．５Ｌ, 500ml, volume-differs",
        "充电头 65W, 20W快充头, power-differs",
        "电吹风 220V, 110V, voltage-differs",
        "硬盘 1TB, 512GB, storage-differs"
    })
    void aFigureThatThePictureStatesOtherwiseIsFound(String title, String line, String name) {
        Signal signal = only("claim-comparison", SampleCase.titled(title).pictureLine(line));

        assertThat(signal.name()).isEqualTo(name);
        assertThat(Objects.requireNonNull(signal.counterpart()).locator()).isInstanceOf(Locator.TextRange.class);
    }

    @ParameterizedTest
    @CsvSource({
        "充电宝 10000mAh, 10000 mAh",
        "充电宝 10000mAh, 额定容量6000mAh",
        "坚果 0.5kg, 净含量500克",
        "牛奶 250ml×12, 250ml",
        "牛奶 3L, 250ml×12",
        "毛巾 34×74cm, 80cm",
        "手机 8GB+256GB, 12GB",
        "沙发 长2米, 高80cm",
        "钻戒 1克拉, 5克",
        "充电头 65W 20W 两款, 20W"
    })
    void figuresThatAgreeOrSpeakOfSomethingElseAreLeftAlone(String title, String line) {
        assertThat(signals(
                        "claim-comparison", Map.of(), SampleCase.titled(title).pictureLine(line)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "纯棉T恤, 面料：聚酯纤维95% 氨纶5%",
        "100%棉 短袖, 成分 涤纶",
        "真皮沙发, 材质：PU革",
        "cotton 100% tee, 'fabric: 60% polyester, 40% cotton'"
    })
    void aPureMaterialThatAnotherPlaceContradictsIsFound(String title, String line) {
        assertThat(signals(
                        "claim-comparison", Map.of(), SampleCase.titled(title).pictureLine(line)))
                .containsExactly("material-differs");
        assertThat(signals(
                        "claim-comparison", Map.of(), SampleCase.titled(title).text("description", line)))
                .containsExactly("material-differs");
    }

    @ParameterizedTest
    @CsvSource({"纯棉T恤, 面料：棉95% 氨纶5%", "纯棉T恤, 里料：聚酯纤维100%", "纯棉T恤, 不是聚酯纤维的手感", "碎花连衣裙, 面料：聚酯纤维95% 氨纶5%", "纯棉毛巾, 棉签盒"})
    void materialsThatGoTogetherAreLeftAlone(String title, String line) {
        assertThat(signals(
                        "claim-comparison", Map.of(), SampleCase.titled(title).pictureLine(line)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "原价199 现价99 立减120, saving-wrong",
        "３件共１５０元 均价６０元, total-wrong",
        "三件共一百五十元 单价40元, total-wrong",
        "买2件：99+99=188, sum-wrong",
        "面料：棉60% 聚酯纤维50%, shares-over-whole"
    })
    void wrongSumsAreFound(String text, String signal) {
        assertThat(signals("arithmetic", Map.of(), SampleCase.titled("杯").text("description", text)))
                .containsExactly(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "原价199 现价99 立减100",
                "原价１９９元，现价９９元，立减１００元",
                "3件共150元 单价50元",
                "3件共150元 单价60元",
                "原价199 券后价79 立减100",
                "满199减20",
                "电话 010-1234=ext",
                "1+1>2",
                "面料：聚酯纤维95%，氨纶5%。",
                "原价1,299.00 现价999.00 立减300"
            })
    void rightSumsAndOtherNumbersAreLeftAlone(String text) {
        assertThat(signals("arithmetic", Map.of(), SampleCase.titled("杯").text("description", text)))
                .isEmpty();
    }

    @Test
    void nothingToCompareIsNoInput() {
        for (String operator : List.of("price-comparison", "claim-comparison", "arithmetic", "fact-check")) {
            assertThat(operator(operator, Map.of())
                            .availability(SampleCase.titled("不锈钢保温杯").input()))
                    .as(operator)
                    .isEqualTo(Operator.Availability.NO_INPUT);
        }
    }

    @Test
    void aLineThatWasReadUnsurelyIsHeldAgainstNothing() {
        SampleCase subject = SampleCase.titled("保温杯").pictureLine("￥59", 0.6).attribute("price", "99");

        assertThat(signals("price-comparison", Map.of(), subject)).isEmpty();
    }

    @Test
    void anUnknownOperatorIsRefused() {
        assertThatExceptionOfType(UnknownOperatorException.class).isThrownBy(() -> operator("guess", Map.of()));
    }

    private static Signal only(String operator, SampleCase subject) {
        List<Signal> signals =
                operator(operator, Map.of()).observe(subject.input()).signals();
        assertThat(signals).hasSize(1);
        return signals.get(0);
    }

    private static List<String> signals(String operator, Map<String, String> parameters, SampleCase subject) {
        return operator(operator, parameters).observe(subject.input()).signals().stream()
                .map(Signal::name)
                .toList();
    }

    private static Operator operator(String name, Map<String, String> parameters) {
        return Operators.create(new OperatorPolicy(name, 1, parameters), SCANNER, new ExemptionReasoner(null));
    }
}
