/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.contracts.knowledge.TermRewrite;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Absolute terms: the article, the situations of the guide, the proof, the verdict and what to write instead. */
class ExemptionRegressionTest {

    private static final TextJudge JUDGE = new TextJudge(TextJudge.COMPLIANCE);
    private static final Exemptions EXEMPTIONS =
            Objects.requireNonNull(JUDGE.pack().policy().exemptions());
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "空调最佳安装高度2.2米, 第六条第（二）项, item 6(2)",
        "较上一代、屏幕最大, 第六条第（一）项, item 6(1)",
        "特级龙井茶 GB/T 18650, 第六条第（三）项, item 6(3)",
        "第一机床厂老设备配件, 第六条第（四）项, item 6(4)",
        "国家级非物质文化遗产苏绣, 第六条第（五）项, item 6(5)",
        "最新款2026秋季, 第六条第（六）项, item 6(6)",
        "用最大诚意做好每一件产品, 第五条第（一）项, item 5(1)",
        "打造全国第一是我们的追求, 第五条第（二）项, item 5(2)",
        "最大的问题是什么, 第五条第（三）项, item 5(3)",
        "最大输出功率100W, 第二条, item 2"
    })
    void anExemptTermNamesTheItemThatExemptsIt(String text, String zh, String en) {
        ReasoningChain chain = JUDGE.judge(text);

        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.PASS);
        assertThat(TextJudge.explanations(chain)).contains(zh, "不适用《广告法》第九条第（三）项", en, "exempts from");
    }

    @ParameterizedTest
    @CsvSource({
        "荣获2025年度金牌产品, certificate, 获奖证书",
        "据统计2025年同类目店铺销量第一, sales-proof, 数据来源",
        "特级龙井茶, standard, 分级所依据的标准",
        "独家授权动漫周边, authorization, 授权书",
        "本店首发, proof, 首发时间"
    })
    void aTermThatOnlyProofExemptsGoesToAPersonUntilTheProofIsShown(String text, String attribute, String asked) {
        ReasoningChain without = JUDGE.judge(text);
        ReasoningChain with = JUDGE.judge(text, Map.of(attribute, "CERT-2025-118"), NOW);

        assertThat(TextJudge.outcome(without)).isEqualTo(Outcome.REVIEW);
        assertThat(TextJudge.explanations(without)).contains("但未见" + asked, "is not shown");
        assertThat(TextJudge.outcome(with)).isEqualTo(Outcome.PASS);
    }

    @Test
    void anAttributeLeftBlankProvesNothing() {
        assertThat(TextJudge.outcome(JUDGE.judge("荣获2025年度金牌产品", Map.of("certificate", " "), NOW)))
                .isEqualTo(Outcome.REVIEW);
    }

    @Test
    void noProofLiftsWhatNoSituationCovers() {
        assertThat(TextJudge.outcome(JUDGE.judge("全网第一", Map.of("proof", "yes", "certificate", "yes"), NOW)))
                .isEqualTo(Outcome.BLOCK);
    }

    @Test
    void anUnlawfulTermNamesTheArticleAndWhatToWriteInstead() {
        ReasoningChain chain = JUDGE.judge("全网第一 智能保温杯 500ml");

        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.BLOCK);
        assertThat(TextJudge.explanations(chain))
                .contains("《广告法》第九条第（三）项禁止使用", "建议改为“店铺热销”", "article 9(3)", "write \"popular in our shop\"");
    }

    @Test
    void aTermAboutEfficacyIsNeverSlight() {
        ReasoningChain chain = JUDGE.judge("治愈率最高的贴膏");

        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.BLOCK);
        assertThat(TextJudge.explanations(chain)).contains("第十一条第（一）项", "item 11(1)");
    }

    @Test
    void theGuideExemptsNothingBeforeItWasIssued() {
        Instant before = Instant.parse("2023-02-01T00:00:00Z");

        ReasoningChain chain = JUDGE.judge("空调最佳安装高度2.2米", Map.of(), before);

        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.REVIEW);
        assertThat(TextJudge.explanations(chain)).contains("尚未施行", "not in force");
    }

    @Test
    void everyTermHasARewrite() {
        List<String> rewritten = EXEMPTIONS.rewrites().stream()
                .flatMap(rewrite -> rewrite.terms().stream())
                .toList();

        assertThat(JUDGE.pack().policy().lexicons())
                .filteredOn(lexicon -> EXEMPTIONS.lexicons().contains(lexicon.id()))
                .flatMap(Lexicon::entries)
                .extracting(LexiconEntry::text)
                .isNotEmpty()
                .isSubsetOf(rewritten);
    }

    @ParameterizedTest
    @MethodSource("rewrites")
    void aRewriteHitsNothingItself(String rewrite) {
        ReasoningChain chain = JUDGE.judge(rewrite);

        assertThat(TextJudge.found(chain)).isEmpty();
        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.PASS);
    }

    static Stream<String> rewrites() {
        return EXEMPTIONS.rewrites().stream()
                .map(TermRewrite::rewrite)
                .flatMap(text -> Stream.of(text.zh(), text.en()));
    }
}
