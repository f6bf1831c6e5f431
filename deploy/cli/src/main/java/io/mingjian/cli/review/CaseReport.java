/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.review;

import io.mingjian.cli.chain.ChainRenderer;
import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ReasoningChain;
import tools.jackson.databind.node.ObjectNode;

/** Submits one case and shows its chain. */
public final class CaseReport {

    private final PlatformClient platform;
    private final Terminal terminal;

    public CaseReport(PlatformClient platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
    }

    /** The chain of a new case as a tree. */
    String tree(CaseDocument document) {
        return tree(document, platform.review(document));
    }

    /** The chain of a decided case as a tree. */
    public String tree(CaseDocument document, FinishedCase finished) {
        ReasoningChain chain = platform.chain(finished.id());
        return new ChainRenderer(terminal.locale(), new Paint(terminal.interactive()), terminal.columns())
                .render(chain, document.texts(), finished.decision().ledger());
    }

    /** The decided case as the platform sent it and its chain, as one JSON object in a line. */
    String json(CaseDocument document) {
        FinishedCase finished = platform.review(document);
        ObjectNode result = ContractJson.mapper().createObjectNode();
        finished.answer().properties().forEach(member -> result.set(member.getKey(), member.getValue()));
        result.set("chain", ContractJson.mapper().valueToTree(platform.chain(finished.id())));
        return ContractJson.mapper().writeValueAsString(result);
    }
}
