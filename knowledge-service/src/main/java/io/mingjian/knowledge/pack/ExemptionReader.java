/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.ExemptionEffect;
import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.contracts.knowledge.TermRewrite;
import io.mingjian.contracts.knowledge.TermUse;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code exemptions.yaml}: which situations make an unlawful word lawful, and what to write instead. */
final class ExemptionReader {

    static final String FILE = "exemptions.yaml";

    private final LocatedYaml yaml;
    private final List<Lexicon> lexicons;
    private final KnowledgeGraph graph;

    private ExemptionReader(LocatedYaml yaml, List<Lexicon> lexicons, KnowledgeGraph graph) {
        this.yaml = yaml;
        this.lexicons = lexicons;
        this.graph = graph;
    }

    /**
     * The exemptions of a pack, or null where it has none.
     *
     * @throws InvalidPackException if the file is malformed, or names a lexicon, clause or term that the pack does not
     *     have
     */
    static @Nullable Exemptions read(PackFiles files, List<Lexicon> lexicons, KnowledgeGraph graph) {
        if (!files.files().containsKey(FILE)) {
            return null;
        }
        LocatedYaml yaml = LocatedYaml.parse(FILE, files.text(FILE));
        PackSchema.checkExemptions(yaml);
        return new ExemptionReader(yaml, lexicons, graph).exemptions();
    }

    private Exemptions exemptions() {
        JsonNode tree = yaml.tree();
        List<String> governed = words(tree.path("lexicons"));
        Set<String> terms = terms(governed);
        return new Exemptions(governed, text(tree.get("rule")), situations(terms), rewrites(terms));
    }

    private Set<String> terms(List<String> governed) {
        for (int i = 0; i < governed.size(); i++) {
            String id = governed.get(i);
            if (lexicons.stream().noneMatch(lexicon -> lexicon.id().equals(id))) {
                throw yaml.refuse("/lexicons/" + i, "unknown lexicon " + id);
            }
        }
        return lexicons.stream()
                .filter(lexicon -> governed.contains(lexicon.id()))
                .flatMap(lexicon -> lexicon.entries().stream())
                .map(entry -> entry.text())
                .collect(Collectors.toSet());
    }

    private List<ExemptionSituation> situations(Set<String> terms) {
        List<ExemptionSituation> situations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        JsonNode listed = yaml.tree().path("situations");
        for (int i = 0; i < listed.size(); i++) {
            String pointer = "/situations/" + i;
            ExemptionSituation situation = situation(listed.get(i), pointer, terms);
            if (!seen.add(situation.id())) {
                throw yaml.refuse(pointer, situation.id() + " is given twice");
            }
            situations.add(situation);
        }
        return situations;
    }

    private ExemptionSituation situation(JsonNode node, String pointer, Set<String> terms) {
        String id = node.get("clause").asString();
        Clause clause = graph.clause(id).orElseThrow(() -> yaml.refuse(pointer + "/clause", "unknown clause " + id));
        List<TermUse> uses = new ArrayList<>();
        for (int i = 0; i < node.get("uses").size(); i++) {
            JsonNode use = node.get("uses").get(i);
            requireTerms(terms, use.path("terms"), pointer + "/uses/" + i + "/terms");
            uses.add(new TermUse(
                    words(use.path("terms")),
                    words(use.path("before")),
                    words(use.path("after")),
                    words(use.path("near")),
                    words(use.path("unless"))));
        }
        return new ExemptionSituation(
                node.get("id").asString(),
                ExemptionEffect.valueOf(node.get("effect").asString()),
                clause,
                text(node.get("item")),
                text(node.get("name")),
                uses,
                proof(node.path("proof")));
    }

    private static @Nullable TermProof proof(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new TermProof(text(node.get("what")), words(node.path("attributes")), words(node.path("words")));
    }

    private List<TermRewrite> rewrites(Set<String> terms) {
        List<TermRewrite> rewrites = new ArrayList<>();
        JsonNode listed = yaml.tree().path("rewrites");
        for (int i = 0; i < listed.size(); i++) {
            requireTerms(terms, listed.get(i).get("terms"), "/rewrites/" + i + "/terms");
            rewrites.add(new TermRewrite(words(listed.get(i).get("terms")), text(listed.get(i))));
        }
        return rewrites;
    }

    private void requireTerms(Set<String> terms, JsonNode listed, String pointer) {
        for (int i = 0; i < listed.size(); i++) {
            String term = listed.get(i).asString();
            if (!terms.contains(term)) {
                throw yaml.refuse(pointer + "/" + i, "no governed lexicon has the entry " + term);
            }
        }
    }

    private static LocalizedText text(JsonNode node) {
        return new LocalizedText(node.get("zh").asString(), node.get("en").asString());
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
