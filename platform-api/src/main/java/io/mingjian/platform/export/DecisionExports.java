/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.problem.RejectedException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes decisions into forms. */
@Component
public class DecisionExports {

    private final List<DecisionExport> forms;
    private final CaseReads reads;
    private final ContentStore content;

    DecisionExports(List<DecisionExport> forms, CaseReads reads, ContentStore content) {
        this.forms = List.copyOf(forms);
        this.reads = reads;
        this.content = content;
    }

    List<DecisionExport> forms() {
        return forms;
    }

    /** Names of the forms that fit a decision, in order. */
    public List<String> fitting(Outcome outcome) {
        return forms.stream()
                .filter(form -> !form.wantsRestriction() || outcome == Outcome.BLOCK)
                .map(DecisionExport::kind)
                .sorted()
                .toList();
    }

    /**
     * The decision of a case in a form.
     *
     * @param locale language of the document, or null for that of the case
     * @throws RejectedException 404 for an unknown case or form, or one that is not decided; 409 where the form fits only
     *     decisions that restrict something
     */
    public TracedDocument write(String tenant, UUID id, String kind, @Nullable Locale locale) {
        DecisionExport form = forms.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(this::unknownForm);
        CaseView subject = reads.read(tenant, id);
        ReasoningChain chain = ContractJson.read(reads.chain(tenant, id), ReasoningChain.class);
        if (form.wantsRestriction() && chain.verdict().outcome() != Outcome.BLOCK) {
            throw RejectedException.conflict(
                    "nothing-restricted",
                    "Nothing restricted",
                    "The form " + kind + " is about decisions to block; this one is "
                            + chain.verdict().outcome() + ".");
        }
        Locale language = locale == null ? Locale.forLanguageTag(subject.locale()) : locale;
        return form.write(new ExportedDecision(subject, chain, knowledge(tenant, chain), language));
    }

    private @Nullable CaseKnowledge knowledge(String tenant, ReasoningChain chain) {
        ContentReference known = chain.knowledge();
        if (known == null) {
            return null;
        }
        try {
            return ContractJson.read(content.get(tenant, known), CaseKnowledge.class);
        } catch (ContentNotFoundException e) {
            throw RejectedException.notFound(
                    "knowledge-erased", "Knowledge erased", "What the decision reasoned with is no longer kept.");
        }
    }

    private RejectedException unknownForm() {
        return RejectedException.notFound(
                "unknown-form",
                "Unknown form",
                "There is no form of that name, wanted one of "
                        + forms.stream().map(DecisionExport::kind).sorted().toList() + ".");
    }
}
