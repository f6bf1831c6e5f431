/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.submission;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.platform.packs.InstalledPack;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which attributes the installed packs look at: those that their operators are told of, and those that prove something. */
@Component
class PackAttributes {

    private static final String PARAMETER = "attributes";

    private final ContentStore content;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PackAttributes(ContentStore content) {
        this.content = content;
    }

    private record Known(String digest, SortedSet<String> names) {}

    /** Names of the attributes that a pack looks at, possibly none. Reads the pack's policy once per version. */
    SortedSet<String> of(InstalledPack pack) {
        try {
            return known.compute(
                            pack.name(),
                            (name, earlier) ->
                                    earlier != null && earlier.digest().equals(pack.digest())
                                            ? earlier
                                            : new Known(pack.digest(), names(policy(pack))))
                    .names();
        } catch (ContentNotFoundException e) {
            // names are offered, not asked for: the form does without
            return new TreeSet<>();
        }
    }

    private PackPolicy policy(InstalledPack pack) {
        return ContractJson.read(content.get(ContentStore.PLATFORM, pack.policy()), PackPolicy.class);
    }

    /** Names of the attributes that a policy names. */
    static SortedSet<String> names(PackPolicy policy) {
        SortedSet<String> names = new TreeSet<>();
        for (OperatorPolicy operator : policy.operators()) {
            operator.parameters().forEach((parameter, value) -> {
                if (parameter.endsWith(PARAMETER)) {
                    addAll(value, names);
                }
            });
        }
        Exemptions exemptions = policy.exemptions();
        if (exemptions != null) {
            for (ExemptionSituation situation : exemptions.situations()) {
                TermProof proof = situation.proof();
                names.addAll(proof == null ? new TreeSet<>() : proof.attributes());
            }
        }
        return names;
    }

    /** Of {@code a,b} both, and of {@code kind=a;other=b} what stands behind the kinds. */
    private static void addAll(String value, SortedSet<String> names) {
        for (String item : value.split("[,;]", -1)) {
            String name = item.substring(item.lastIndexOf('=') + 1).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }
}
