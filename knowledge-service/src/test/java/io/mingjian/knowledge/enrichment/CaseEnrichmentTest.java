/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.fact.TenantKnowledge;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.pack.TestPacks;
import io.mingjian.testsupport.Cases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseEnrichmentTest {

    private static final ModelReference OCR = new ModelReference("ocr", "1", "0".repeat(64));

    @TempDir
    private Path folder = Path.of("");

    private ContentStore content = new FileSystemContentStore(Path.of("").resolve("target/unused"));
    private CaseEnrichment enrichment =
            new CaseEnrichment(TestPacks.all(), tenant -> TenantKnowledge.NONE, content, TestResembling.none(content));

    @BeforeEach
    void open() {
        content = new FileSystemContentStore(folder);
        enrichment = new CaseEnrichment(
                TestPacks.all(), tenant -> TenantKnowledge.NONE, content, TestResembling.none(content));
    }

    @Test
    void aCaseGetsHypothesesClausesProceduresEntitiesAndFactsOfItsPack() {
        Case ticket = Cases.ticket("退货包裹里的充电宝鼓包").storedIn(content);
        CaseKnowledge knowledge = knowledge(enrich(ticket, List.of()));
        assertThat(knowledge.pack().name()).isEqualTo("ticket-triage");
        assertThat(knowledge.hypotheses())
                .anyMatch(hypothesis -> hypothesis.id().equals("battery-swelling"));
        assertThat(knowledge.clauses())
                .extracting(Clause::id)
                .contains("ADR-SP376")
                .doesNotHaveDuplicates();
        assertThat(knowledge.procedures()).extracting(Procedure::id).contains("battery-swelling-in-transport");
        assertThat(knowledge.entities())
                .extracting(LinkedEntity::node, LinkedEntity::locator)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("power-bank", new Locator.TextRange("description", 6, 9)),
                        org.assertj.core.groups.Tuple.tuple("swelling", new Locator.TextRange("description", 9, 11)));
        assertThat(knowledge.facts()).extracting(Fact::id).contains("returned-parcel/governedBy/ADR-SP376");
        assertThat(knowledge.precedents()).isEmpty();
    }

    @Test
    void writingInAPictureIsLinkedWithItsPlace() {
        Case listing = Cases.listing("陶瓷杯").storedIn(content);
        Locator place = new Locator.WholeAttachment("photo");
        var span = new Percept.TextSpan("p1", OCR, place, "扫二维码加微信", 0.9);
        CaseKnowledge knowledge = knowledge(enrich(listing, List.of(span)));
        assertThat(knowledge.entities())
                .extracting(LinkedEntity::node, LinkedEntity::locator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("qr-code", place),
                        org.assertj.core.groups.Tuple.tuple("wechat", place));
    }

    @Test
    void theSameCaseGivesTheSameBytes() {
        Case listing = Cases.listing("手工陶瓷杯").attribute("brand", "象牙白").storedIn(content);
        assertThat(enrich(listing, List.of())).isEqualTo(enrich(listing, List.of()));
    }

    @Test
    void aRunMayAskForAnotherPack() {
        Case listing = Cases.listing("电池鼓包").storedIn(content);
        RunRequest request = new RunRequest(2, List.of(), List.of(), Map.of(), List.of(), null, "ticket-triage@1.3.0");
        CaseEnriched enriched = enrichment.enrich(new CasePerceived(listing, request, perception(listing, List.of())));
        assertThat(enriched.pack().name()).isEqualTo("ticket-triage");
    }

    @Test
    void aRunThatStartsFromAnotherKnowsWhatThatOneKnew() {
        Case listing = Cases.listing("电池鼓包").storedIn(content);
        CaseEnriched first = enrich(listing, List.of());
        ContentReference chain = first.knowledge();
        RunBase base = new RunBase(1, first.perception(), first.knowledge(), chain);
        Case emptied = Cases.listing("别的").storedIn(content);

        // the case's text is another one, so that enriching anew would give other knowledge
        CaseEnriched second = enrichment.enrich(new CasePerceived(emptied, request(base, null), first.perception()));

        assertThat(second.knowledge()).isEqualTo(first.knowledge());
        assertThat(second.pack()).isEqualTo(first.pack());
        assertThat(enrichment
                        .enrich(new CasePerceived(
                                listing, request(base, "ecommerce-compliance@1.3.0"), first.perception()))
                        .knowledge())
                .isEqualTo(first.knowledge());
    }

    @Test
    void aRunThatAsksForAnotherPackOrHasNoKnowledgeIsEnrichedAnew() {
        Case listing = Cases.listing("电池鼓包").storedIn(content);
        CaseEnriched first = enrich(listing, List.of());
        ContentReference chain = first.knowledge();
        RunBase known = new RunBase(1, first.perception(), first.knowledge(), chain);
        RunBase unknown = new RunBase(1, first.perception(), null, chain);

        assertThat(enrichment
                        .enrich(new CasePerceived(listing, request(known, "ticket-triage"), first.perception()))
                        .pack()
                        .name())
                .isEqualTo("ticket-triage");
        assertThat(enrichment
                        .enrich(new CasePerceived(listing, request(unknown, null), first.perception()))
                        .knowledge())
                .isEqualTo(first.knowledge());
    }

    @Test
    void aRunThatMovesTheDayKnowsWhatHeldThen() {
        Case listing = Cases.listing("电子烟").storedIn(content);
        CaseEnriched first = enrich(listing, List.of());
        RunBase base = new RunBase(1, first.perception(), first.knowledge(), first.knowledge());
        RunRequest earlier = new RunRequest(
                2, List.of(), List.of(), Map.of(), List.of(), Instant.parse("2022-04-30T00:00:00Z"), null, null, base);

        CaseEnriched second = enrichment.enrich(new CasePerceived(listing, earlier, first.perception()));

        assertThat(second.pack()).isEqualTo(first.pack());
        assertThat(knowledge(first).facts()).extracting(Fact::object).contains("CN-ECIG-23");
        assertThat(knowledge(second).facts()).extracting(Fact::object).doesNotContain("CN-ECIG-23");
    }

    private static RunRequest request(RunBase base, @Nullable String pack) {
        return new RunRequest(2, List.of(), List.of(), Map.of(), List.of(), null, pack, null, base);
    }

    @Test
    void anUnknownPackVersionIsRefused() {
        Case listing = Cases.listing("杯子").storedIn(content);
        RunRequest request = new RunRequest(2, List.of(), List.of(), Map.of(), List.of(), null, "ticket-triage@7.0.0");
        var event = new CasePerceived(listing, request, perception(listing, List.of()));
        assertThatExceptionOfType(UnknownPackException.class)
                .isThrownBy(() -> enrichment.enrich(event))
                .withMessageContaining("ticket-triage@7.0.0");
    }

    @Test
    void aVersionThatGoesLiveCountsForTheNextCase() {
        Case listing = Cases.listing("陶瓷杯").storedIn(content);
        Packs packs = TestPacks.all();
        CaseEnrichment running =
                new CaseEnrichment(packs, tenant -> TenantKnowledge.NONE, content, TestResembling.none(content));
        var event = new CasePerceived(listing, RunRequest.original(), perception(listing, List.of()));
        String before = running.enrich(event).pack().version();
        TestPacks.goLive(packs, TestPacks.COMPLIANCE, "9.0.0");
        assertThat(running.enrich(event).pack().version()).isEqualTo("9.0.0").isNotEqualTo(before);
    }

    private CaseEnriched enrich(Case subject, List<Percept> percepts) {
        return enrichment.enrich(new CasePerceived(subject, RunRequest.original(), perception(subject, percepts)));
    }

    private ContentReference perception(Case subject, List<Percept> percepts) {
        return content.put(subject.tenant(), ContractJson.canonical(new Perception(subject.id(), percepts)));
    }

    private CaseKnowledge knowledge(CaseEnriched event) {
        return ContractJson.read(content.get(event.tenant(), event.knowledge()), CaseKnowledge.class);
    }
}
