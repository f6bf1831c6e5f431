/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.knowledge.pack.InvalidPackException;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackFiles;
import io.mingjian.knowledge.pack.PackReader;
import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.knowledge.pack.TestPacks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackEditorTest {

    private static final String INSULT = "lexicon/insult.yaml";

    @Test
    void everyKindOfChangeIsMadeAndNothingElse() {
        PackFiles base = TestPacks.files(TestPacks.COMPLIANCE);

        PackFiles edited = edited(base, """
                {"kind":"lexicon-entry-added","lexicon":"weapon-sale","language":"zh","text":"弩箭直销","note":"seen"},
                {"kind":"lexicon-entry-removed","lexicon":"weapon-sale","language":"en","text":"stun gun"},
                {"kind":"allowed-phrase-added","lexicon":"weapon-sale","text":"玩具水枪"},
                {"kind":"allowed-phrase-removed","lexicon":"weapon-sale","text":"水枪"},
                {"kind":"loss","outcome":"PASS","ifTrue":8.5,"ifFalse":0},
                {"kind":"prior","hypothesis":"weapon","prior":0.0125},
                {"kind":"operator-parameter","operator":"image-class","parameter":"threshold","value":"0.2"},
                {"kind":"operator-parameter","operator":"title-format","parameter":"max-emoji","value":"4"},
                {"kind":"operator-parameter","operator":"arithmetic","parameter":"slack","value":"0.1"},
                {"kind":"budget","millis":1500,"operators":20}""");

        assertThat(changedLines(base, edited, "pack.yaml"))
                .containsExactly(
                        "version: 9.9.9",
                        "  pass: {ifTrue: 8.5, ifFalse: 0}",
                        "budget: {millis: 1500, operators: 20}",
                        "      max-emoji: \"4\"",
                        "  - {operator: arithmetic, costMillis: 0.3, parameters: {slack: \"0.1\"}}",
                        "  - {operator: image-class, costMillis: 0.2, parameters: {threshold: \"0.2\"}}",
                        "    prior: 0.0125");
        assertThat(changedLines(base, edited, "lexicon/weapon-sale.yaml"))
                .anySatisfy(line -> assertThat(line).contains("催泪喷射器, 弩箭直销]"))
                .contains("allowed: [出售手枪钻, 玩具枪, 玩具水枪]")
                .noneMatch(line -> line.contains("stun gun"))
                .hasSize(3);
        assertThat(edited.files().keySet()).isEqualTo(base.files().keySet());
        Pack pack = PackReader.read(edited);
        assertThat(pack.policy().losses().pass().ifTrue()).isEqualTo(8.5);
        assertThat(pack.policy().budget().millis()).isEqualTo(1500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no", "true", "12", "1.5", "~", "null", "a: b", "#1", "- dash", "[x]", "{x}", "'", "\"", "back\\slash",
                "100% pure", "a, b", "😀 表情", "№1", "加薇", "x #y", "?", "&a", "*a", "!x", "@v", "`", " 空 格 ", "a:"
            })
    void aPhraseIsReadAsItWasGiven(String phrase) {
        String change = "{\"kind\":\"lexicon-entry-added\",\"lexicon\":\"insult\",\"language\":\"%s\",\"text\":%s}";
        String quoted = ContractJson.mapper().writeValueAsString(phrase);
        for (PackFiles base : layouts()) {
            Lexicon before = lexicon(PackReader.read(base));
            PackFiles edited = edited(base, change.formatted("zh", quoted) + "," + change.formatted("en", quoted));
            List<LexiconEntry> wanted = new ArrayList<>(before.entries());
            wanted.add(new LexiconEntry(phrase, "zh"));
            wanted.add(new LexiconEntry(phrase, "en"));
            assertThat(lexicon(PackReader.read(edited)).entries()).containsExactlyInAnyOrderElementsOf(wanted);

            PackFiles back = edited(edited, change.formatted("zh", quoted).replace("added", "removed"));
            wanted.remove(new LexiconEntry(phrase, "zh"));
            assertThat(lexicon(PackReader.read(back)).entries()).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(back.text(INSULT)).contains("# the words");
        }
    }

    @Test
    void commentsStayWhereTheyWere() {
        PackFiles base = layouts().get(1);
        PackFiles edited = edited(
                base,
                "{\"kind\":\"lexicon-entry-removed\",\"lexicon\":\"insult\",\"language\":\"zh\",\"text\":\"蠢货\"}");
        assertThat(edited.text(INSULT)).isEqualTo(base.text(INSULT).replace("    - 蠢货\n", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"prior","hypothesis":"rude","prior":2}                                                     | pack.yaml | 17 | /hypotheses/0/prior
            {"kind":"prior","hypothesis":"kind","prior":0.1}                                                   | pack.yaml | 13 | /hypotheses
            {"kind":"loss","outcome":"REVIEW","ifTrue":9,"ifFalse":9}                                          | pack.yaml | 4  | /losses
            {"kind":"budget","millis":0,"operators":1}                                                         | pack.yaml | 8  | /budget/millis
            {"kind":"operator-parameter","operator":"fusion","parameter":"x","value":"1"}                      | pack.yaml | 9  | /operators
            {"kind":"lexicon-entry-added","lexicon":"insult","language":"zh","text":"讨厌鬼"}                   | lexicon/insult.yaml | 3 | /entries/zh
            {"kind":"lexicon-entry-removed","lexicon":"insult","language":"zh","text":"讨厌鬼"}                 | lexicon/insult.yaml | 3 | /entries/zh
            {"kind":"lexicon-entry-removed","lexicon":"insult","language":"en","text":"none"}                  | lexicon/insult.yaml | 4 | /entries/en
            {"kind":"allowed-phrase-removed","lexicon":"insult","text":"none"}                                 | lexicon/insult.yaml | 1 | /allowed
            {"kind":"lexicon-entry-added","lexicon":"other","language":"zh","text":"x"}                        | lexicon/other.yaml | 0 | /
            """)
    void whatCannotBeMadeIsRefusedWithItsPlace(String change, String file, int line, String path) {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(edited(SmallPack.create().files(), change)))
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo(file);
                    assertThat(refusal.path()).isEqualTo(path);
                    assertThat(refusal.line()).isEqualTo(line);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"rename"}                                                                    | /changes/0/kind
            {"hypothesis":"rude","prior":0.1}                                                    | /changes/0/kind
            {"kind":"prior","hypothesis":"rude","prior":0.1,"odds":1}                            | /changes/0
            {"kind":"prior","hypothesis":"rude"}                                                 | /changes/0
            {"kind":"loss","outcome":"MAYBE","ifTrue":1,"ifFalse":1}                             | /changes/0
            {"kind":"lexicon-entry-added","lexicon":"../pack","language":"zh","text":"x"}        | /changes/0
            {"kind":"lexicon-entry-added","lexicon":"insult","language":"fr","text":"x"}         | /changes/0
            {"kind":"allowed-phrase-added","lexicon":"insult","text":" "}                        | /changes/0
            """)
    void whatCannotBeReadIsToldWithItsPlace(String change, String place) {
        assertThatExceptionOfType(MalformedEditException.class)
                .isThrownBy(() -> request(change))
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(place));
    }

    @Test
    void aVersionThatIsNoneIsRefused() {
        byte[] json = """
                {"base":"1.0.0","version":"next: x","by":"test","changes":[{"kind":"prior","hypothesis":"rude",\
                "prior":0.1}]}""".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() ->
                        PackReader.read(PackEditor.edited(SmallPack.create().files(), EditRequest.read(json))))
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo("/version"));
    }

    /** The same lexicon as people write it: flow lists, block lists, Windows line ends, one language alone. */
    private static List<PackFiles> layouts() {
        String flow = "# the words\nid: insult\nentries:\n  zh: [讨厌鬼, 蠢货] # zh\n  en: [nitwit]\nallowed: [讨厌鬼节]\n";
        String block = "# the words\nid: insult\nentries:\n  zh:\n    # worst first\n    - 讨厌鬼\n    - 蠢货\n"
                + "    - 笨蛋 # mild\n  en:\n  - nitwit\n# end\n";
        String inline = "# the words\nid: insult\nentries: {zh: [讨厌鬼]}\n";
        return List.of(layout(flow), layout(block), layout(block.replace("\n", "\r\n")), layout(inline));
    }

    private static PackFiles layout(String lexicon) {
        return SmallPack.create().with(INSULT, lexicon).files();
    }

    private static Lexicon lexicon(Pack pack) {
        return pack.policy().lexicons().get(0);
    }

    private static PackFiles edited(PackFiles base, String changes) {
        return PackEditor.edited(base, request(changes));
    }

    private static EditRequest request(String changes) {
        return EditRequest.read(
                ("{\"base\":\"1.0.0\",\"version\":\"9.9.9\",\"by\":\"test\",\"changes\":[" + changes + "]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> changedLines(PackFiles base, PackFiles edited, String file) {
        List<String> before = base.text(file).lines().toList();
        return edited.text(file).lines().filter(line -> !before.contains(line)).toList();
    }
}
