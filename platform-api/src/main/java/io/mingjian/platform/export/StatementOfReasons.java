/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.reasoning.LabelProbability;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A statement of reasons for the person whose content was restricted (Regulation (EU) 2022/2065, Article 17). Its fields
 * follow the letters of paragraph 3.
 */
@Component
class StatementOfReasons implements DecisionExport {

    private static final String ARTICLE = "Regulation (EU) 2022/2065, Article 17(3)";

    private final ExportProperties properties;

    StatementOfReasons(ExportProperties properties) {
        this.properties = properties;
    }

    @Override
    public String kind() {
        return "dsa-statement-of-reasons";
    }

    @Override
    public String purpose() {
        return "Statement of reasons for the recipient of the service, " + ARTICLE;
    }

    @Override
    public boolean wantsRestriction() {
        return true;
    }

    @Override
    public TracedDocument write(ExportedDecision decision) {
        return TracedDocument.of(kind())
                .put("case", decision.subject().id().toString(), Origin.recorded("caseId"))
                .put("operator", properties.operatorIn(decision), Origin.setting("mingjian.exports.operator"))
                .put("restriction", restriction(decision), restrictionOrigins(decision))
                .put("facts", Wording.facts(decision), decision.grounds())
                .put("initiative", initiative(decision), Origin.setting("mingjian.exports.source-type"))
                .put("automation", automation(decision), Origin.recorded("models"), Origin.step(decision.conclusion()))
                .put("grounds", Wording.cited(decision), decision.clauseOrigins())
                .put("explanation", explanation(decision), Origin.step(decision.conclusion()))
                .put("redress", redress(decision), Origin.setting("mingjian.exports.complaints"), Origin.form(ARTICLE))
                .build();
    }

    private String restriction(ExportedDecision decision) {
        String scope = properties.territorialScope().isEmpty()
                ? ""
                : decision.say("；适用地域：", "; countries: ") + String.join(", ", properties.territorialScope());
        return decision.say(decision.verdict().label()) + " (" + properties.visibility() + ")"
                + decision.say("，自 ", ", from ")
                + Wording.day(decision.decision().recordedAt()) + scope;
    }

    private List<Origin> restrictionOrigins(ExportedDecision decision) {
        return List.of(
                Origin.step(decision.conclusion()),
                Origin.setting("mingjian.exports.visibility"),
                Origin.setting("mingjian.exports.territorial-scope"),
                Origin.recorded("recordedAt"));
    }

    private String initiative(ExportedDecision decision) {
        return "SOURCE_VOLUNTARY".equals(properties.sourceType())
                ? decision.say("平台主动审查", "on the operator's own initiative")
                : decision.say("因收到通知（", "after a notice (") + properties.sourceType() + decision.say("）", ")");
    }

    private static String automation(ExportedDecision decision) {
        String models = decision.decision().models().stream()
                .map(model -> model.name() + " " + model.version())
                .collect(Collectors.joining(", "));
        return decision.say(
                "内容由自动化手段检测，决定由自动化手段作出，未经人工审核。参与的模型：" + (models.isEmpty() ? "无" : models) + "。",
                "The content was detected and the decision taken by automated means, without review by a person. Models"
                        + " that took part: " + (models.isEmpty() ? "none" : models) + ".");
    }

    private static String explanation(ExportedDecision decision) {
        String claims = decision.claims().stream()
                .map(claim -> claim(decision, claim))
                .collect(Collectors.joining(decision.say("；", "; ")));
        return decision.say(decision.verdict().summary()) + " " + claims;
    }

    private static String claim(ExportedDecision decision, LabelProbability claim) {
        return decision.say(claim.name()) + " " + Math.round(claim.probability() * 1000) / 10.0 + " %";
    }

    private String redress(ExportedDecision decision) {
        return decision.say(
                "您可通过平台内部投诉处理机制提出异议（" + properties.complaintsIn(decision) + "），也可申请庭外争议解决或寻求司法救济。",
                "You can contest this through the internal complaint-handling system ("
                        + properties.complaintsIn(decision)
                        + "), through out-of-court dispute settlement, or before a court.");
    }
}
