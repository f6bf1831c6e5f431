/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.knowledge.pack.Pack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every text that people read is there in Chinese and English, and shows no key that only machines know. */
class TextForPeopleTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern QUOTED_ZH = Pattern.compile("“[^”]*”|《[^》]*》");
    private static final Pattern QUOTED_EN = Pattern.compile("\"[^\"]*\"");
    /** Four words of English in a row outside quotation marks are a sentence that nobody translated. */
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_:=][A-Za-z0-9]+)*");

    @Test
    void noTextShowsAMachineKeyAndEveryTextIsThereInBothLanguages() throws IOException {
        List<String> faults = new ArrayList<>();
        for (BundledCase subject : cases()) {
            ReasoningChain chain = subject.reason();
            JsonNode tree = ContractJson.mapper().valueToTree(chain);
            String content = subject.content();
            check(tree, content, faults);
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theCasesUseEveryOperatorOfBothPacks() throws IOException {
        Set<String> ran = new TreeSet<>();
        for (BundledCase subject : cases()) {
            for (ReasoningStep step : subject.reason().steps()) {
                if (step instanceof ReasoningStep.Gathered gathered) {
                    ran.add(gathered.trace().operator());
                }
            }
        }
        List<String> operators = Stream.of(BundledCase.COMPLIANCE, BundledCase.TRIAGE)
                .flatMap(name -> BundledCase.pack(name).policy().operators().stream())
                .map(OperatorPolicy::operator)
                .distinct()
                .toList();

        assertThat(ran).containsAll(operators);
    }

    private static void check(JsonNode node, String content, Collection<String> faults) {
        if (node.isObject() && node.has("zh") && node.has("en")) {
            checkText(node.get("zh").asString(), node.get("en").asString(), content, faults);
        }
        node.forEach(child -> check(child, content, faults));
    }

    private static void checkText(String zh, String en, String content, Collection<String> faults) {
        String plainZh = QUOTED_ZH.matcher(zh).replaceAll("“”");
        String plainEn = QUOTED_EN.matcher(en).replaceAll("\"\"");
        if (zh.isBlank() || en.isBlank() || plainZh.contains("null") || plainEn.matches(".*\\bnull\\b.*")) {
            faults.add("nothing said: " + zh + " | " + en);
        }
        if (!HAN.matcher(zh).find() || ENGLISH_SENTENCE.matcher(plainZh).find()) {
            faults.add("not Chinese: " + zh);
        }
        if (plainEn.codePoints().noneMatch(character -> character < 0x80 && Character.isLetter(character))) {
            faults.add("not English: " + en);
        }
        keysIn(zh, content, true).forEach(key -> faults.add("key " + key + " in: " + zh));
        keysIn(en, content, false).forEach(key -> faults.add("key " + key + " in: " + en));
    }

    /** The keys of a text; in English a key of one plain word is a word like any other. */
    private static Set<String> keysIn(String text, String content, boolean chinese) {
        Set<String> found = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            boolean composed = word.matches(".*[-_:=].*");
            if (Keys.ALL.contains(word) && (composed || chinese) && !content.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** What only machines know: identifiers of hypotheses, operators, signals, lexicons, rules, checks and steps. */
    private static final class Keys {
        static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> keys = new TreeSet<>(Set.of(
                    "clause-valid",
                    "clause-source",
                    "hazard-procedure",
                    "modality-agreement",
                    "picture-recognised",
                    "looked-everywhere",
                    "inference-rule",
                    "no-input",
                    "no-value",
                    "model-absent",
                    "absent",
                    "denied",
                    "PASS",
                    "REVIEW",
                    "BLOCK",
                    "TEXT",
                    "IMAGE",
                    "ATTRIBUTE",
                    "KNOWLEDGE"));
            for (String name : List.of(BundledCase.COMPLIANCE, BundledCase.TRIAGE)) {
                Pack pack = BundledCase.pack(name);
                PackPolicy policy = pack.policy();
                keys.add(pack.name());
                pack.hypotheses().forEach(hypothesis -> keys.add(hypothesis.id()));
                policy.operators().forEach(operator -> keys.add(operator.operator()));
                policy.calibrations().forEach(calibration -> keys.add(calibration.signal()));
                policy.lexicons().forEach(lexicon -> keys.add(lexicon.id()));
                policy.rules().forEach(rule -> keys.add(rule.id()));
                pack.graph().nodes().forEach(node -> keys.add(node.id()));
            }
            // words of the language, which happen to be identifiers as well
            keys.removeAll(Set.of("qq", "e-cigarette"));
            return keys;
        }
    }

    private static List<BundledCase> cases() throws IOException {
        List<BundledCase> cases = new ArrayList<>();
        BundledPacksReasoningTest.samples().forEach(file -> {
            cases.add(BundledPacksReasoningTest.sample(file));
            cases.add(BundledPacksReasoningTest.sample(file).fused(5));
            cases.add(BundledPacksReasoningTest.sample(file).fused(-5));
        });
        List<String> labels = List.of(
                "weapon",
                "knife",
                "alcohol",
                "wildlife",
                "medicine",
                "laptop",
                "mobile",
                "desktop",
                "printer",
                "vacuum");
        for (String label : labels) {
            cases.add(BundledCase.of(BundledCase.COMPLIANCE)
                    .text("title", "收藏摆件")
                    .picture()
                    .seen(label, 0.95));
            cases.add(BundledCase.of(BundledCase.TRIAGE)
                    .text("message", "我的打印机坏了")
                    .picture()
                    .seen(label, 0.95));
        }
        cases.add(listing("全新充电宝 10000mAh UN3480 第3类 手机壳手机壳手机壳手机壳！！！！")
                .text("description", "原价99 现价199，立减50元，5折，没有3C认证，有划痕，UN3480可走客机，3件共150元 均价60元，99+1=101")
                .attribute("price", "399")
                .attribute("category", "充电宝")
                .attribute("source", "returned-parcel")
                .picture("5000mAh", "￥59", "材质：聚酯纤维100%", "加微信 vx mjcup2026")
                .agreed("sexy", 0.9)
                .code("QR_CODE", "weixin://contact"));
        cases.add(listing("纯棉T恤 SUPER HOT SALE BEST NEW").text("description", "面料：棉60% 聚酯纤维50%"));
        cases.add(listing("户外刀 刃长25厘米 管制刀具 电子烟 香烟 手枪 雷管 象牙 阿莫西林 冰毒 氰化钾 高仿")
                .picture()
                .agreed("sexual-content", 0.95));
        cases.add(listing("手机壳 电话 13800138000 www.example.com QQ 123456789")
                .picture()
                .code("EAN_13", "6901234567892"));
        cases.add(listing("全新耳机").text("description", "外盒破损，内物未动"));
        cases.add(listing("充电宝 UN3480 第3类")
                .text("description", "没有3C认证，UN3480可走客机")
                .attribute("category", "充电宝")
                .ordered("fact-check"));
        cases.add(listing("高仿手表")
                .resembling("counterfeit", true)
                .resembling("false-claim", false)
                .ordered("precedent", "prototype"));
        cases.add(BundledCase.of(BundledCase.TRIAGE)
                .text("subject", "电池未漏液，没有冒烟，未起火，没有触电，未鼓包")
                .text("body", "电池漏液、冒烟、起火、触电、鼓包，孩子误吞纽扣电池，要寄回")
                .attribute("source", "returned-parcel")
                .picture("锂离子电池 漏液")
                .fused(3));
        return cases;
    }

    private static BundledCase listing(String title) {
        return BundledCase.of(BundledCase.COMPLIANCE).text("title", title);
    }
}
