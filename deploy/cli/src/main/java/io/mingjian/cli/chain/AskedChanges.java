/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run was asked to change, in a line for people. */
final class AskedChanges {

    private final Sheet sheet;

    /** @param sheet sheet of the run that it started from, whose numbers people saw */
    AskedChanges(Sheet sheet) {
        this.sheet = sheet;
    }

    String of(RunRequest request) {
        List<String> changes = new ArrayList<>();
        add(changes, sheet.pick("去掉 ", "without "), taken(request.without()));
        add(
                changes,
                sheet.pick("沿用步骤 ", "steps taken over: "),
                request.freeze().stream().map(step -> String.valueOf(step + 1)).toList());
        add(
                changes,
                sheet.pick("先验 ", "priors "),
                new TreeMap<>(request.priors())
                        .entrySet().stream()
                                .map(prior -> sheet.name(prior.getKey()) + " " + Amounts.percent(prior.getValue()))
                                .toList());
        add(
                changes,
                sheet.pick("先查 ", "order "),
                request.order().stream().map(sheet.wording()::operator).toList());
        Budget budget = request.budget();
        if (budget != null) {
            changes.add(sheet.pick("预算 ", "budget ") + Amounts.millis(budget.millis()));
        }
        if (request.asOf() != null) {
            changes.add(sheet.pick("以当时有效的法规为准：", "law as of ") + request.asOf());
        }
        if (request.pack() != null) {
            changes.add(sheet.pick("领域包 ", "pack ") + request.pack());
        }
        add(
                changes,
                sheet.pick("模型版本 ", "models "),
                new TreeMap<>(request.wantedModels())
                        .entrySet().stream()
                                .map(model -> model.getKey() + " " + model.getValue())
                                .toList());
        return changes.isEmpty()
                ? sheet.pick("未作改动", "nothing was changed")
                : String.join(sheet.pick("；", "; "), changes);
    }

    private List<String> taken(List<String> without) {
        List<String> modalities = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (String name : without) {
            Arrays.stream(Modality.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(each -> modalities.add(sheet.wording().all(each)), () -> evidence.add(name));
        }
        modalities.addAll(sheet.numbers().of(evidence));
        return modalities;
    }

    private void add(List<String> changes, String what, List<String> names) {
        if (!names.isEmpty()) {
            changes.add(what + names.stream().collect(Collectors.joining(sheet.pick("、", ", "))));
        }
    }
}
