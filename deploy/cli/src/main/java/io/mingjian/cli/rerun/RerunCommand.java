/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.rerun;

import io.mingjian.cli.chain.DifferenceRenderer;
import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.NamedCase;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code rerun}: starts a run from the decision of a case, with changes, and shows how the two differ. The case keeps its
 * decision.
 */
public final class RerunCommand implements Command {

    private static final String JSON = "--json";
    private static final Set<String> WITH_VALUE = Set.of(
            Changes.WITHOUT,
            Changes.FREEZE,
            Changes.PRIOR,
            Changes.ORDER,
            Changes.AS_OF,
            Changes.PACK,
            Changes.BUDGET,
            Changes.MODEL,
            "--lang");

    @Override
    public String usage() {
        return "rerun (CASE_ID | --last) [--without E1|TEXT|ID]... [--freeze STEP]... [--prior HYPOTHESIS=P]..."
                + " [--order A,B] [--as-of T] [--pack P[@VERSION]] [--budget MS] [--model NAME=VERSION]..."
                + " [--json] [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal terminal) {
        Arguments arguments = Arguments.parse(given, WITH_VALUE, Set.of(NamedCase.LAST, JSON));
        Terminal speaking = arguments.speaking(terminal);
        Changes changes = Changes.of(arguments);
        PlatformClient platform = PlatformClient.of(installation);
        UUID caseId = NamedCase.of(arguments, platform);
        ReasoningChain first = platform.chain(caseId);
        JsonNode run = platform.rerun(caseId, changes.request(first));
        int number = run.path("run").asInt(0);
        ChainDifference difference = platform.difference(caseId, first.run(), number);
        speaking.out()
                .print(
                        arguments.has(JSON)
                                ? json(run, difference)
                                : tree(speaking, difference, first, platform.chain(caseId, number)));
        return DONE;
    }

    private static String tree(
            Terminal terminal, ChainDifference difference, ReasoningChain first, ReasoningChain second) {
        return new DifferenceRenderer(terminal.locale(), new Paint(terminal.interactive()), terminal.columns())
                .render(difference, first, second);
    }

    /** The run as the platform sent it and the difference, as one JSON object in a line. */
    private static String json(JsonNode run, ChainDifference difference) {
        ObjectNode result = ContractJson.mapper().createObjectNode();
        run.properties().forEach(member -> result.set(member.getKey(), member.getValue()));
        result.set("difference", ContractJson.mapper().valueToTree(difference));
        return ContractJson.mapper().writeValueAsString(result) + "\n";
    }
}
