/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.packs;

import static org.springframework.http.HttpMethod.POST;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.knowledge.PackTrials;
import io.mingjian.platform.knowledge.PackVersions;
import io.mingjian.platform.knowledge.PackViews.Installation;
import io.mingjian.platform.knowledge.PolicyRights;
import io.mingjian.platform.knowledge.TrialViews;
import io.mingjian.platform.packs.InstalledPack;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.services.ServiceProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of packs have in common. */
@Component
class PackPages {

    private final PackVersions versions;
    private final PackTrials trials;
    private final InstalledPacks installed;
    private final PolicyRights rights;

    PackPages(PackVersions versions, PackTrials trials, InstalledPacks installed, PolicyRights rights) {
        this.versions = versions;
        this.trials = trials;
        this.installed = installed;
        this.rights = rights;
    }

    PackVersions versions() {
        return versions;
    }

    PackTrials trials() {
        return trials;
    }

    List<InstalledPack> installed() {
        return installed.all();
    }

    /** Tells the model of the pack and what the caller may do with it. */
    void describe(Caller caller, String name, Words words, Model model) {
        InstalledPack pack = installed
                .find(name)
                .orElseThrow(() -> RejectedException.notFound("unknown-pack", "Unknown pack", installed.wanted(name)));
        boolean operator = rights.isOperator(caller);
        model.addAttribute("pack", pack);
        model.addAttribute("says", words(pack.hypotheses(), words));
        model.addAttribute("mayEdit", operator && AccessTable.allows(caller, POST, "/v1/packs/{name}/edits"));
        model.addAttribute(
                "mayPublish",
                operator && AccessTable.allows(caller, POST, "/v1/packs/{name}/versions/{version}/activate"));
        model.addAttribute("mayTry", AccessTable.allows(caller, POST, "/v1/packs/{name}/versions/{version}/backtest"));
    }

    PackWords words(List<Hypothesis> hypotheses, Words words) {
        return new PackWords(words, hypotheses);
    }

    /** The versions of a pack, newest first. */
    List<Installation> newestFirst(Caller caller, String name) {
        List<Installation> found = new ArrayList<>(versions.of(caller, name).versions());
        Collections.reverse(found);
        return found;
    }

    /** The report on the latest shadow, empty where the pack never had one. */
    Optional<TrialViews.Report> shadow(Caller caller, String name) {
        try {
            return Optional.of(trials.shadow(caller, name));
        } catch (ServiceProblemException e) {
            if (e.status() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A version that is not taken yet: the same with its last number one higher, or higher still. */
    static String nextVersion(String base, List<Installation> taken) {
        List<String> names = taken.stream().map(Installation::version).toList();
        int end = base.length();
        while (end > 0 && Character.isDigit(base.charAt(end - 1))) {
            end--;
        }
        String digits = base.substring(end);
        if (digits.isEmpty() || digits.length() > 9) {
            return "";
        }
        long number = Long.parseLong(digits) + 1;
        while (names.contains(base.substring(0, end) + number)) {
            number++;
        }
        return base.substring(0, end) + number;
    }
}
