/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.export.TracedDocument.Builder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What an operator keeps of a use of the system: the events of Regulation (EU) 2024/1689, Article 12, and the explanation of
 * Article 86 (the role of the system and the main elements of the decision). Whether a use falls under that regulation at
 * all is not for this record to say.
 */
@Component
class AiActRecord implements DecisionExport {

    private final ExportProperties properties;

    AiActRecord(ExportProperties properties) {
        this.properties = properties;
    }

    @Override
    public String kind() {
        return "ai-act-record";
    }

    @Override
    public String purpose() {
        return "Record of a use of the system and explanation of its decision, Regulation (EU) 2024/1689, Articles 12 and"
                + " 86";
    }

    @Override
    public boolean wantsRestriction() {
        return false;
    }

    @Override
    public TracedDocument write(ExportedDecision decision) {
        Builder form = TracedDocument.of(kind())
                .put("deployer", properties.operatorIn(decision), Origin.setting("mingjian.exports.operator"))
                .put("case", decision.subject().id().toString(), Origin.recorded("caseId"))
                .put("run", decision.decision().run(), Origin.recorded("run"))
                .put("begin", decision.subject().submittedAt().toString(), Origin.submitted("submittedAt"))
                .put("end", decision.decision().recordedAt().toString(), Origin.recorded("recordedAt"))
                .put("input", input(decision.subject()), Origin.submitted("texts"), Origin.submitted("attachments"))
                .put("models", decision.decision().models(), Origin.recorded("models"));
        PackReference pack = decision.decision().pack();
        if (pack != null) {
            form.put("referenceData", referenceData(pack), Origin.recorded("pack"));
        }
        putDecision(form, decision);
        LedgerPosition ledger = decision.decision().ledger();
        if (ledger != null) {
            form.put("ledger", ledger, Origin.recorded("ledger"));
        }
        return form.put("chainDigest", decision.decision().chainDigest(), Origin.recorded("chainDigest"))
                .build();
    }

    private static void putDecision(Builder form, ExportedDecision decision) {
        form.put("outcome", decision.verdict().outcome(), Origin.step(decision.conclusion()));
        form.put("roleOfTheSystem", role(decision), Origin.step(decision.conclusion()));
        form.put("mainElements", mainElements(decision), decision.grounds());
        form.put("grounds", Wording.cited(decision), decision.clauseOrigins());
        decision.lastStep(ReasoningStep.Verified.class)
                .ifPresent(step -> form.put("checks", checks(decision, step), Origin.step(step)));
        form.put("confidence", decision.verdict().confidence(), Origin.step(decision.conclusion()));
    }

    private static Map<String, Object> input(CaseView subject) {
        Map<String, String> pictures = new LinkedHashMap<>();
        subject.attachments().forEach(attachment -> pictures.put(attachment.name(), attachment.sha256()));
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("texts", subject.texts());
        input.put("pictures", pictures);
        input.put("asOf", subject.asOf().toString());
        return input;
    }

    private static Map<String, String> referenceData(PackReference pack) {
        Map<String, String> reference = new LinkedHashMap<>();
        reference.put("pack", pack.name() + " " + pack.version());
        reference.put("packDigest", pack.digest());
        reference.put("graphDigest", pack.graphDigest());
        reference.put("policyDigest", pack.policy().sha256());
        return reference;
    }

    private static String role(ExportedDecision decision) {
        return switch (decision.verdict().outcome()) {
            case REVIEW ->
                decision.say("系统未作决定，交由人工判断。", "The system did not decide; it turned the case over to a person.");
            case PASS, BLOCK ->
                decision.say(
                        "系统自动作出了该决定，未经人工审核。", "The system took the decision by itself, without review by a person.");
        };
    }

    private static List<String> mainElements(ExportedDecision decision) {
        List<String> facts = Wording.facts(decision);
        return facts.isEmpty()
                ? decision.verdict().labels().stream()
                        .limit(3)
                        .map(label -> belief(decision, label))
                        .toList()
                : facts;
    }

    private static String belief(ExportedDecision decision, LabelProbability label) {
        return decision.say(label.name()) + " " + Math.round(label.probability() * 1000) / 10.0 + " %";
    }

    private static List<String> checks(ExportedDecision decision, int step) {
        ReasoningStep.Verified verified =
                (ReasoningStep.Verified) decision.chain().steps().get(step);
        return verified.checks().stream().map(check -> check(decision, check)).toList();
    }

    private static String check(ExportedDecision decision, Check check) {
        return (check.passed() ? "✓ " : "✗ ") + decision.say(check.detail());
    }
}
