/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pack of the least that a pack needs, and copies of it with something changed. */
public final class SmallPack {

    public static final String NAME = "small-talk";

    private static final String PACK = """
            name: small-talk
            version: 1.0.0
            title: {zh: 小包, en: Small pack}
            losses:
              pass: {ifTrue: 6, ifFalse: 0}
              review: {ifTrue: 1, ifFalse: 1}
              block: {ifTrue: 0, ifFalse: 6}
            budget: {millis: 100, operators: 4}
            operators:
              - {operator: lexicon, costMillis: 1}
              - {operator: contact, costMillis: 1}
            modalityWeights: {TEXT: 1}
            hypotheses:
              - id: rude
                name: {zh: 无礼, en: Rude}
                kind: VIOLATION
                prior: 0.02
                severity: 1
                clauses: [RULE-1]
                procedure: apologise
              - id: loud
                name: {zh: 吵闹, en: Loud}
                kind: DESCRIPTION
                prior: 0.1
                severity: 0
            rules:
              - id: loud-is-rude
                when: [loud]
                then: rude
                logLikelihoodRatio: 0.5
                explanation: {zh: 吵闹即无礼, en: Being loud is rude}
            """;

    private static final String GRAPH = """
            @prefix mj:        <urn:mingjian:vocabulary:> .
            @prefix clause:    <urn:mingjian:clause:> .
            @prefix node:      <urn:mingjian:node:> .
            @prefix procedure: <urn:mingjian:procedure:> .
            @prefix action:    <urn:mingjian:action:> .
            @prefix step:      <urn:mingjian:step:> .
            @prefix dcterms:   <http://purl.org/dc/terms/> .
            @prefix skos:      <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd:       <http://www.w3.org/2001/XMLSchema#> .

            clause:RULE-1 a mj:Clause ;
                mj:jurisdiction "CN" ;
                mj:instrument "House rules" ;
                mj:article "1" ;
                dcterms:title "礼貌"@zh , "Politeness"@en ;
                mj:text "请有礼貌。"@zh , "Be polite."@en ;
                mj:validFrom "2020-01-01"^^xsd:date ;
                mj:confidence "verbatim_seen" ;
                dcterms:source "tests" .

            procedure:apologise a mj:Procedure ;
                dcterms:title "道歉"@zh , "Apologise"@en ;
                mj:step step:apologise-1 ;
                mj:confidence "verbatim_seen" ;
                dcterms:source "tests" .

            step:apologise-1 a mj:Step ; mj:position 1 ; mj:action action:apologise .
            action:apologise a mj:Action ; mj:instruction "道歉。"@zh , "Apologise."@en .

            node:speech a mj:Node ;
                skos:prefLabel "话语"@zh , "speech"@en ;
                mj:governedBy clause:RULE-1 ;
                dcterms:source "tests" .

            node:shout a mj:Node ;
                skos:prefLabel "大喊"@zh , "shout"@en ;
                skos:broader node:speech ;
                dcterms:source "tests" .
            """;

    private static final String LEXICON = """
            id: insult
            entries:
              zh: [讨厌鬼]
              en: [nitwit]
            """;

    private static final String CALIBRATION = "operator\tsignal\thypothesis\tpresent\tabsent\tsamples\torigin\n"
            + "lexicon\tinsult\trude\t4.0\t-0.2\t0\telicited for tests\n";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SmallPack() {
        with("pack.yaml", PACK);
        with("knowledge.ttl", GRAPH);
        with("shapes.ttl", TestPacks.files(TestPacks.COMPLIANCE).text("shapes.ttl"));
        with("lexicon/insult.yaml", LEXICON);
        with("calibration/elicited.tsv", CALIBRATION);
    }

    /** The pack, version 1.0.0. */
    public static SmallPack create() {
        return new SmallPack();
    }

    /** Another version of it with other words of the title. */
    public SmallPack version(String version) {
        return replacing("pack.yaml", "version: 1.0.0", "version: " + version);
    }

    /** A file in place of the one of that name. */
    public SmallPack with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file in place of the one of that name. */
    public SmallPack with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    /** Without a file. */
    public SmallPack without(String file) {
        files.remove(file);
        return this;
    }

    /** With a text replaced where it first stands, which it must. */
    public SmallPack replacing(String file, String from, String to) {
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        return with(file, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    /** Its files as a zip archive. */
    public byte[] zip() {
        return PackZip.write(files());
    }

    /** The pack, read. */
    public Pack pack() {
        return PackReader.read(files());
    }

    /** Its files. */
    public PackFiles files() {
        return new PackFiles(NAME, files);
    }
}
