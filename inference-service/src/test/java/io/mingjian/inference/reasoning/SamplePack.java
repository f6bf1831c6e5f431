/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.OutcomeLoss;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.reasoning.Modality;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pack with the traits of the two real ones: listings and tickets. */
public final class SamplePack {

    static final List<String> OPERATORS = List.of(
            "lexicon", "contact", "attribute", "ocr-lexicon", "ocr-contact", "code", "image-class", "image-object");

    private SamplePack() {}

    public static PackPolicy policy() {
        return policy(new Budget(2000, 20));
    }

    static PackPolicy policy(Budget budget) {
        return policy(budget, OPERATORS.stream().map(SamplePack::operator).toList());
    }

    /** The policy with the operator {@code fusion} and calibrated bands for some hypotheses. */
    public static PackPolicy withFusion() {
        return withFusion(Map.of());
    }

    /** The same with parameters for the operator. */
    static PackPolicy withFusion(Map<String, String> parameters) {
        List<OperatorPolicy> operators = Stream.concat(
                        OPERATORS.stream().map(SamplePack::operator),
                        Stream.of(new OperatorPolicy("fusion", 1, parameters)))
                .toList();
        PackPolicy plain = policy(new Budget(2000, 20), operators);
        List<Calibration> calibrations = Stream.concat(
                        plain.calibrations().stream(),
                        Stream.of("weapon", "contact-solicitation", "battery-leak")
                                .flatMap(SamplePack::bands))
                .toList();
        return new PackPolicy(
                plain.name(),
                plain.version(),
                plain.title(),
                plain.losses(),
                plain.budget(),
                plain.operators(),
                calibrations,
                plain.lexicons(),
                plain.rules(),
                plain.modalityWeights(),
                plain.outcomeLabels());
    }

    /** The same policy with shapes for conclusions. */
    static PackPolicy shaped(PackPolicy policy, String shapes) {
        return new PackPolicy(
                policy.name(),
                policy.version(),
                policy.title(),
                policy.losses(),
                policy.budget(),
                policy.operators(),
                policy.calibrations(),
                policy.lexicons(),
                policy.rules(),
                policy.modalityWeights(),
                policy.outcomeLabels(),
                shapes,
                policy.exemptions());
    }

    /** The same policy with another cost of one operator. */
    static PackPolicy costing(PackPolicy policy, String operator, double costMillis) {
        return new PackPolicy(
                policy.name(),
                policy.version(),
                policy.title(),
                policy.losses(),
                policy.budget(),
                policy.operators().stream()
                        .map(tool -> tool.operator().equals(operator)
                                ? new OperatorPolicy(operator, costMillis, tool.parameters())
                                : tool)
                        .toList(),
                policy.calibrations(),
                policy.lexicons(),
                policy.rules(),
                policy.modalityWeights(),
                policy.outcomeLabels());
    }

    private static Stream<Calibration> bands(String hypothesis) {
        double[] ratios = {-3, -2, -1, -0.5, 0.5, 1.5, 4, 7};
        return Stream.of(Band.values())
                .map(band -> new Calibration(
                        "fusion", band.signal(hypothesis), hypothesis, ratios[band.ordinal()], 0, 100, "fitted"));
    }

    static PackPolicy policy(Budget budget, List<OperatorPolicy> operators) {
        LossMatrix losses = new LossMatrix(new OutcomeLoss(10, 0), new OutcomeLoss(1, 1), new OutcomeLoss(0, 20));
        return new PackPolicy(
                "sample",
                "1.0.0",
                text("样例包", "Sample pack"),
                losses,
                budget,
                operators,
                calibrations(),
                lexicons(),
                rules(),
                Map.of(Modality.OCR, 0.9),
                Map.of());
    }

    static OperatorPolicy operator(String name) {
        return new OperatorPolicy(name, name.startsWith("image") ? 60 : 1, Map.of());
    }

    public static List<Hypothesis> hypotheses() {
        return List.of(
                violation("absolute-term", "绝对化用语", "absolute term", List.of("CN-AD-009-3")),
                violation("contact-solicitation", "站外联系引流", "contact solicitation", List.of("PLAT-CONTACT")),
                violation("weapon", "枪支武器", "weapon", List.of("CN-GUN")),
                violation("rumour", "传闻规则", "rumoured rule", List.of("MEMORY")),
                hazard("battery-swelling", "电池鼓包", "battery swelling", 2, "swelling"),
                hazard("battery-swelling-in-transport", "运输链中的鼓包电池", "swollen battery in transport", 3, "transport"),
                hazard("battery-leak", "电池漏液", "battery leak", 2, "leak"),
                new Hypothesis(
                        "in-transport-chain",
                        text("处于运输链", "in the transport chain"),
                        HypothesisKind.DESCRIPTION,
                        0.1,
                        0,
                        List.of(),
                        null));
    }

    public static List<Clause> clauses() {
        return List.of(
                clause("CN-AD-009-3", null, "verbatim_seen"),
                clause("PLAT-CONTACT", null, "reliable_summary_seen"),
                clause("CN-GUN", LocalDate.of(2020, 12, 31), "verbatim_seen"),
                clause("MEMORY", null, "from_memory"));
    }

    public static List<Procedure> procedures() {
        return List.of(
                procedure("swelling", "stop-use", "isolate"),
                procedure("transport", "stop-use", "isolate", "re-inspect", "no-shipping"),
                procedure("leak", "no-touch", "stop-use"));
    }

    private static List<Calibration> calibrations() {
        return Stream.of(
                        spoken("absolute", "absolute-term", 7.5, -1.2),
                        spoken("superlative", "absolute-term", 5, -0.8),
                        spoken("contact-words", "contact-solicitation", 2, -0.3),
                        spoken("weapon", "weapon", 8, -0.7),
                        spoken("rumour", "rumour", 9, -0.7),
                        spoken("swelling", "battery-swelling", 6, -1),
                        spoken("leak", "battery-leak", 6, -1),
                        spoken("leak:denied", "battery-leak", -2, 0),
                        spoken("transport", "in-transport-chain", 4, -0.5),
                        contact("wechat-account"),
                        contact("phone-number"),
                        Stream.of(
                                new Calibration(
                                        "attribute",
                                        "source=returned-parcel",
                                        "in-transport-chain",
                                        5,
                                        -0.2,
                                        0,
                                        "elicited"),
                                new Calibration("code", "code-contact", "contact-solicitation", 7, -0.1, 0, "elicited"),
                                new Calibration("image-class", "handgun", "weapon", 6, -1, 500, "fitted"),
                                new Calibration("image-object", "handgun", "weapon", 5, -1, 500, "fitted"),
                                new Calibration("image-class", "leak", "battery-leak", 5, -0.5, 0, "elicited")))
                .flatMap(calibrations -> calibrations)
                .toList();
    }

    private static Stream<Calibration> spoken(String lexicon, String hypothesis, double present, double absent) {
        return Stream.of("lexicon", "ocr-lexicon")
                .map(operator -> new Calibration(operator, lexicon, hypothesis, present, absent, 200, "fitted"));
    }

    private static Stream<Calibration> contact(String signal) {
        return Stream.of("contact", "ocr-contact")
                .map(operator -> new Calibration(operator, signal, "contact-solicitation", 9, -0.6, 900, "fitted"));
    }

    private static List<Lexicon> lexicons() {
        return List.of(
                lexicon("absolute", List.of("全网第一", "最佳", "国家级"), List.of("国家级景区"), false),
                lexicon("superlative", List.of("第一", "最"), List.of("最近", "最后", "第一步"), false),
                lexicon("contact-words", List.of("微信"), List.of("微信支付"), false),
                lexicon("weapon", List.of("手枪"), List.of("水手枪鱼"), false),
                lexicon("rumour", List.of("传闻词"), List.of(), false),
                lexicon("swelling", List.of("鼓包", "swollen"), List.of(), true),
                lexicon("leak", List.of("漏液", "leak"), List.of(), true),
                lexicon("transport", List.of("退货包裹", "returned parcel"), List.of(), false));
    }

    private static List<InferenceRule> rules() {
        return List.of(new InferenceRule(
                "swelling-in-transport",
                List.of("battery-swelling", "in-transport-chain"),
                "battery-swelling-in-transport",
                9,
                text("运输链中的鼓包电池按最高级处置。", "A swollen battery in the transport chain is an emergency.")));
    }

    private static Lexicon lexicon(String id, List<String> words, List<String> allowed, boolean negatable) {
        return new Lexicon(
                id,
                words.stream()
                        .map(word -> new LexiconEntry(word, word.charAt(0) < 0x80 ? "en" : "zh"))
                        .toList(),
                allowed,
                negatable);
    }

    private static Hypothesis violation(String id, String zh, String en, List<String> clauses) {
        return new Hypothesis(id, text(zh, en), HypothesisKind.VIOLATION, 0.02, 1, clauses, null);
    }

    private static Hypothesis hazard(String id, String zh, String en, int severity, String procedure) {
        return new Hypothesis(
                id, text(zh, en), HypothesisKind.HAZARD, severity == 3 ? 0.001 : 0.02, severity, List.of(), procedure);
    }

    private static Clause clause(String id, @Nullable LocalDate validTo, String confidence) {
        return new Clause(
                id,
                "CN",
                "规则" + id,
                "第一条",
                text("条款", "clause"),
                text("内容", "wording"),
                LocalDate.of(2015, 9, 1),
                validTo,
                "test",
                confidence);
    }

    private static Procedure procedure(String id, String... actions) {
        return new Procedure(
                id,
                text("处置" + id, "procedure " + id),
                Stream.of(actions)
                        .map(action -> new Action(action, text("执行" + action, "do " + action)))
                        .toList(),
                "test");
    }

    static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
