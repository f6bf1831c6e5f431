/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A notice to a merchant that states the facts found, the clauses breached, what follows and how to object, as Chinese
 * marketplaces send it (违规处理通知).
 */
@Component
class ClauseNotice implements DecisionExport {

    private final ExportProperties properties;

    ClauseNotice(ExportProperties properties) {
        this.properties = properties;
    }

    @Override
    public String kind() {
        return "clause-notice";
    }

    @Override
    public String purpose() {
        return "Notice to the merchant with facts, clauses, measures and the way to object (违规处理通知)";
    }

    @Override
    public boolean wantsRestriction() {
        return true;
    }

    @Override
    public TracedDocument write(ExportedDecision decision) {
        List<String> facts = Wording.facts(decision);
        List<String> clauses = decision.citedClauses().stream()
                .map(clause -> Wording.clause(decision, clause))
                .toList();
        List<String> measures = measures(decision);
        return TracedDocument.of(kind())
                .put("title", decision.say("违规处理通知", "Notice of a breach"), Origin.form("clause-notice"))
                .put("operator", properties.operatorIn(decision), Origin.setting("mingjian.exports.operator"))
                .put("case", decision.subject().id().toString(), Origin.recorded("caseId"))
                .put("decidedOn", Wording.day(decision.decision().recordedAt()), Origin.recorded("recordedAt"))
                .put("facts", facts, decision.grounds())
                .put("clauses", clauses, decision.clauseOrigins())
                .put("measures", measures, Origin.step(decision.conclusion()))
                .put("objection", objection(decision), Origin.setting("mingjian.exports.complaints"))
                .put("record", record(decision), Origin.recorded("chainDigest"), Origin.recorded("ledger"))
                .put("letter", letter(decision, facts, clauses, measures), letterOrigins(decision))
                .build();
    }

    private static List<String> measures(ExportedDecision decision) {
        Stream<LocalizedText> outcome = Stream.of(decision.verdict().label());
        Stream<LocalizedText> actions = decision.verdict().actions().stream().map(Action::instruction);
        return Stream.concat(outcome, actions).map(decision::say).toList();
    }

    private String objection(ExportedDecision decision) {
        return decision.say(
                "如对本处理有异议，请向" + properties.complaintsIn(decision) + "提交申诉及证明材料。",
                "If you object, send your appeal and proofs to " + properties.complaintsIn(decision) + ".");
    }

    private static String record(ExportedDecision decision) {
        LedgerPosition ledger = decision.decision().ledger();
        String place = ledger == null ? decision.say("未知", "unknown") : Long.toString(ledger.index());
        return decision.say(
                "本决定已存证：账本序号 " + place + "，推理链摘要 SHA-256 " + decision.decision().chainDigest(),
                "This decision is on record: ledger index " + place + ", SHA-256 of its reasoning "
                        + decision.decision().chainDigest());
    }

    private String letter(ExportedDecision decision, List<String> facts, List<String> clauses, List<String> measures) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.say("违规处理通知", "Notice of a breach"));
        lines.add(decision.say("案件编号：", "Case: ") + decision.subject().id());
        lines.add(decision.say("一、认定事实", "1. Facts found"));
        lines.addAll(numbered(facts));
        lines.add(decision.say("二、依据条款", "2. Clauses"));
        lines.addAll(numbered(clauses));
        lines.add(decision.say("三、处理措施与整改要求", "3. Measures and what to do"));
        lines.addAll(numbered(measures));
        lines.add(decision.say("四、申诉", "4. Objection"));
        lines.add(objection(decision));
        lines.add(record(decision));
        lines.add(properties.operatorIn(decision) + "  "
                + Wording.day(decision.decision().recordedAt()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + lines.get(index))
                .toList();
    }

    private static List<Origin> letterOrigins(ExportedDecision decision) {
        return Stream.of(
                        decision.grounds(),
                        decision.clauseOrigins(),
                        List.of(
                                Origin.setting("mingjian.exports.operator"),
                                Origin.setting("mingjian.exports.complaints"),
                                Origin.recorded("recordedAt"),
                                Origin.recorded("chainDigest"),
                                Origin.recorded("ledger")))
                .flatMap(List::stream)
                .toList();
    }
}
