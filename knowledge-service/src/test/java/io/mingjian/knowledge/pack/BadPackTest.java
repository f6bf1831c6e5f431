/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong in a pack, and the place that they are told. */
class BadPackTest {

    private static final String PACK = "pack.yaml";
    private static final String GRAPH = "knowledge.ttl";
    private static final String LEXICON = "lexicon/insult.yaml";
    private static final String TABLE = "calibration/elicited.tsv";

    @Test
    void theSmallPackItselfIsRead() {
        assertThatCode(() -> PackReader.read(SmallPack.create().files())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"inPackYaml", "inTheGraph", "inLexicons", "inCalibrations", "inFiles"})
    void isRefusedWithItsPlace(Mistake mistake) {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(mistake.pack().files()))
                .satisfies(refusal -> {
                    assertThat(refusal).hasMessageContaining(mistake.told());
                    assertThat(refusal.file()).isEqualTo(mistake.file());
                    assertThat(refusal.path()).isEqualTo(mistake.path());
                    assertThat(refusal.line()).isEqualTo(mistake.line());
                });
    }

    static Stream<Mistake> inPackYaml() {
        return Stream.of(
                yaml("rules in a circle", "then: rude", "then: loud", 27, "/rules/0", "cycle through loud"),
                yaml(
                        "unknown operator",
                        "operator: contact",
                        "operator: oracle",
                        11,
                        "/operators/1/operator",
                        "oracle"),
                yaml("operator given twice", "operator: contact", "operator: lexicon", 11, "/operators/1", "twice"),
                yaml("prior of one", "prior: 0.02", "prior: 1.0", 17, "/hypotheses/0/prior", "got: 1.0"),
                yaml("prior of zero", "prior: 0.02", "prior: 0", 17, "/hypotheses/0/prior", "got: 0"),
                yaml("prior below zero", "prior: 0.02", "prior: -0.1", 17, "/hypotheses/0/prior", "got: -0.1"),
                yaml("prior in words", "prior: 0.02", "prior: rare", 17, "/hypotheses/0/prior", "got: \"rare\""),
                yaml("prior not a number", "prior: 0.02", "prior: .nan", 17, "/hypotheses/0/prior", "got: .nan"),
                yaml("prior with a comma", "prior: 0.02", "prior: 0,02", 17, "/hypotheses/0/prior", "got: \"0,02\""),
                yaml("weight above one", "{TEXT: 1}", "{TEXT: 1.5}", 12, "/modalityWeights/TEXT", "got: 1.5"),
                yaml("unknown modality", "{TEXT: 1}", "{SMELL: 1}", 12, "/modalityWeights", "SMELL"),
                yaml(
                        "REVIEW never preferred",
                        "review: {ifTrue: 1, ifFalse: 1}",
                        "review: {ifTrue: 4, ifFalse: 4}",
                        4,
                        "/losses",
                        "REVIEW is at no probability"),
                yaml("a loss that is infinite", "ifFalse: 6", "ifFalse: .inf", 7, "/losses/block/ifFalse", "finite"),
                yaml("octal number", "millis: 100", "millis: 0100", 8, "/budget/millis", "got: 0100"),
                yaml("unknown clause", "[RULE-1]", "[RULE-9]", 19, "/hypotheses/0/clauses/0", "RULE-9"),
                yaml(
                        "unknown procedure",
                        "procedure: apologise",
                        "procedure: shrug",
                        20,
                        "/hypotheses/0/procedure",
                        "shrug"),
                yaml("violation without clause", "    clauses: [RULE-1]\n", "", 14, "/hypotheses/0", "names no clause"),
                yaml("hypothesis given twice", "id: loud\n", "id: rude\n", 21, "/hypotheses/1", "rude is given twice"),
                yaml("rule of an unknown hypothesis", "when: [loud]", "when: [quiet]", 28, "/rules/0/when/0", "quiet"),
                yaml("rule that derives the unknown", "then: rude", "then: bold", 29, "/rules/0/then", "bold"),
                yaml("missing translation", "{zh: 无礼, en: Rude}", "{zh: 无礼}", 15, "/hypotheses/0/name", "'en'"),
                yaml(
                        "blank translation",
                        "{zh: 无礼, en: Rude}",
                        "{zh: 无礼, en: \" \"}",
                        15,
                        "/hypotheses/0/name/en",
                        "got: \" \""),
                yaml("key that does not exist", "severity: 1", "severty: 1", 14, "/hypotheses/0", "sever"),
                yaml(
                        "key given twice",
                        "severity: 1",
                        "severity: 1\n    severity: 2",
                        19,
                        "/hypotheses/0/severity",
                        "twice"),
                yaml("severity out of range", "severity: 1", "severity: 7", 18, "/hypotheses/0/severity", "got: 7"),
                yaml(
                        "text where a list is wanted",
                        "[RULE-1]",
                        "RULE-1",
                        19,
                        "/hypotheses/0/clauses",
                        "got: \"RULE-1\""),
                yaml("version that is no version", "version: 1.0.0", "version: \"1.0\"", 2, "/version", "got: \"1.0\""),
                yaml("tab for indentation", "  pass:", "\tpass:", 5, "/", "not valid YAML"),
                yaml("list as a key", "budget:", "? [a, b]\n: 1\nbudget:", 8, "/", "a key must be text"),
                yaml("two documents", "budget:", "---\nbudget:", 8, "/", "not valid YAML"),
                yaml("control character", "Small pack", "Small\u0007pack", 3, "/", "U+0007"),
                yaml("another name than the folder", "name: small-talk", "name: big-talk", 1, "/name", "small-talk"));
    }

    static Stream<Mistake> inTheGraph() {
        return Stream.of(
                graph(
                        "clause without dates",
                        "    mj:validFrom \"2020-01-01\"^^xsd:date ;\n",
                        "",
                        11,
                        "clause:RULE-1",
                        "a clause needs one validFrom date"),
                graph("date that is none", "2020-01-01", "2020-13-01", 17, "/", "not valid Turtle"),
                graph(
                        "clause that ends early",
                        "mj:confidence \"verbatim_seen\" ;\n    dcterms:source \"tests\" .\n\nproc",
                        "mj:validTo \"2019-01-01\"^^xsd:date ; mj:confidence \"verbatim_seen\" ;\n"
                                + "    dcterms:source \"tests\" .\n\nproc",
                        11,
                        "clause:RULE-1",
                        "must not end before it begins"),
                graph(
                        "hierarchy in a circle",
                        "skos:prefLabel \"话语\"@zh",
                        "skos:broader node:shout ; skos:prefLabel \"话语\"@zh",
                        35,
                        "node:shout",
                        "cycle"),
                graph(
                        "node above itself",
                        "skos:broader node:speech",
                        "skos:broader node:shout",
                        35,
                        "node:shout",
                        "node:shout → node:shout"),
                graph(
                        "relation to an unknown clause",
                        "mj:governedBy clause:RULE-1",
                        "mj:governedBy clause:RULE-2",
                        32,
                        "clause:RULE-2",
                        "the graph does not describe"),
                graph(
                        "label in one language",
                        "\"大喊\"@zh , \"shout\"@en",
                        "\"大喊\"@zh",
                        35,
                        "node:shout",
                        "a label in zh and in en"),
                graph(
                        "blank node",
                        "mj:step step:apologise-1",
                        "mj:step [ mj:position 1 ]",
                        21,
                        "procedure:apologise",
                        "blank nodes"),
                graph(
                        "step that is not described",
                        "mj:step step:apologise-1",
                        "mj:step step:apologise-1, step:again",
                        21,
                        "procedure:apologise",
                        "at least one step"),
                graph("unknown prefix", "node:speech a", "thing:speech a", 30, "/", "not valid Turtle"));
    }

    static Stream<Mistake> inLexicons() {
        return Stream.of(
                new Mistake(
                        "lexicon that no calibration uses",
                        SmallPack.create().with("lexicon/praise.yaml", "id: praise\nentries: {en: [well done]}\n"),
                        "lexicon/praise.yaml",
                        1,
                        "/id",
                        "no calibration uses lexicon praise"),
                new Mistake(
                        "lexicon in another file",
                        SmallPack.create().replacing(LEXICON, "id: insult", "id: insults"),
                        LEXICON,
                        1,
                        "/id",
                        "must be named lexicon/insults.yaml"),
                new Mistake(
                        "blank phrase",
                        SmallPack.create().replacing(LEXICON, "[nitwit]", "[\" \"]"),
                        LEXICON,
                        4,
                        "/entries/en/0",
                        "got: \" \""),
                new Mistake(
                        "phrase that YAML takes for a boolean",
                        SmallPack.create().replacing(LEXICON, "[nitwit]", "[no]"),
                        LEXICON,
                        4,
                        "/entries/en/0",
                        "write true, false or \"no\""),
                new Mistake(
                        "phrase given twice",
                        SmallPack.create().replacing(LEXICON, "[nitwit]", "[nitwit, nitwit]"),
                        LEXICON,
                        4,
                        "/entries/en",
                        "unique"),
                new Mistake(
                        "unknown language",
                        SmallPack.create().replacing(LEXICON, "en: [", "fr: ["),
                        LEXICON,
                        2,
                        "/entries",
                        "'fr'"),
                new Mistake(
                        "not UTF-8",
                        SmallPack.create()
                                .with(
                                        LEXICON,
                                        "id: insult\nentries:\n  zh: [讨厌鬼]\n"
                                                .getBytes(java.nio.charset.Charset.forName("GBK"))),
                        LEXICON,
                        3,
                        "/",
                        "expected UTF-8"),
                new Mistake(
                        "ending .yml",
                        SmallPack.create().with("lexicon/more.yml", "id: more"),
                        "lexicon/more.yml",
                        0,
                        "/",
                        "must end with .yaml"));
    }

    static Stream<Mistake> inCalibrations() {
        return Stream.of(
                table("unknown hypothesis", "\trude\t", "\tkind\t", 2, "hypothesis", "unknown hypothesis kind"),
                table("unknown lexicon", "\tinsult\t", "\tcurse\t", 2, "signal", "gives no signal curse"),
                table(
                        "operator that is not listed",
                        "lexicon\tinsult",
                        "ocr-lexicon\tinsult",
                        2,
                        "operator",
                        "lists no operator ocr-lexicon"),
                table(
                        "operator that cannot give the signal",
                        "lexicon\tinsult",
                        "contact\tinsult",
                        2,
                        "signal",
                        "contact gives no signal insult"),
                table("number with a comma", "4.0", "4,0", 2, "present, absent, samples", "4,0"),
                table("number that is infinite", "4.0", "Infinity", 2, "present, absent, samples", "finite"),
                table("negative samples", "\t0\t", "\t-3\t", 2, "present, absent, samples", "-3"),
                table("spaces for tabs", "lexicon\tinsult\trude", "lexicon insult rude", 2, "row", "got: 5"),
                table("another header", "operator\tsignal", "op\tsignal", 1, "header", "got: op signal"),
                table(
                        "row given twice",
                        "elicited for tests\n",
                        "elicited for tests\nlexicon\tinsult\trude\t1\t0\t0\tagain\n",
                        3,
                        "signal",
                        "calibrated twice"),
                new Mistake(
                        "ending .csv",
                        SmallPack.create().with("calibration/more.csv", "a,b"),
                        "calibration/more.csv",
                        0,
                        "/",
                        "must end with .tsv"));
    }

    static Stream<Mistake> inFiles() {
        return Stream.of(
                new Mistake("no pack.yaml", SmallPack.create().without(PACK), PACK, 0, "/", "lacks this file"),
                new Mistake("no graph", SmallPack.create().without(GRAPH), GRAPH, 0, "/", "lacks this file"),
                new Mistake("empty pack.yaml", SmallPack.create().with(PACK, ""), PACK, 1, "/", "empty"),
                new Mistake(
                        "shapes that are no Turtle",
                        SmallPack.create().with("shapes.ttl", "shape:Clause a"),
                        "shapes.ttl",
                        1,
                        "/",
                        "not valid Turtle"),
                new Mistake(
                        "shapes that are gone, and a clause without dates",
                        SmallPack.create()
                                .with("shapes.ttl", "")
                                .replacing(GRAPH, "    mj:validFrom \"2020-01-01\"^^xsd:date ;\n", ""),
                        GRAPH,
                        0,
                        "/",
                        "validFrom"));
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        byte[] text = ("\uFEFFid: insult\nentries: {en: [nitwit]}\n").getBytes(StandardCharsets.UTF_8);
        assertThatCode(() ->
                        PackReader.read(SmallPack.create().with(LEXICON, text).files()))
                .doesNotThrowAnyException();
    }

    private static Mistake yaml(String name, String from, String to, int line, String path, String told) {
        return new Mistake(name, SmallPack.create().replacing(PACK, from, to), PACK, line, path, told);
    }

    private static Mistake graph(String name, String from, String to, int line, String path, String told) {
        return new Mistake(name, SmallPack.create().replacing(GRAPH, from, to), GRAPH, line, path, told);
    }

    private static Mistake table(String name, String from, String to, int line, String path, String told) {
        return new Mistake(name, SmallPack.create().replacing(TABLE, from, to), TABLE, line, path, told);
    }

    /** A pack with one mistake, and where it is told to be. */
    private record Mistake(String name, SmallPack pack, String file, int line, String path, String told) {

        @Override
        public String toString() {
            return name;
        }
    }
}
