/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.ledger.merkle.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActLogIT {

    private TestLog log;

    @BeforeEach
    void start() {
        log = TestLog.fresh();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void actIsReadAsItWasRecorded() {
        UUID caseId = Identifiers.next();
        ActPerformed act = TestLog.act(caseId);

        assertThat(log.acts().append(List.of(act))).isOne();

        Entry entry = log.entries().find(0).orElseThrow();
        assertThat(entry.eventId()).isEqualTo(act.id());
        assertThat(entry.content()).isInstanceOfSatisfying(EntryContent.OfAct.class, content -> {
            RecordedAct recorded = content.recorded();
            assertThat(recorded.act()).isEqualTo(act);
            assertThat(entry.canonical())
                    .isEqualTo(new String(ContractJson.canonical(recorded), StandardCharsets.UTF_8));
        });
        assertThat(entry.content().caseId()).isEqualTo(caseId);
    }

    @Test
    void everyActIsRecordedOnce() {
        ActPerformed first = TestLog.act();
        ActPerformed second = TestLog.act();

        assertThat(log.acts().append(List.of(first, second, first))).isEqualTo(2);
        assertThat(log.acts().append(List.of(second, first))).isZero();
        assertThat(log.acts().append(List.of(second, TestLog.act()))).isOne();

        assertThat(log.heads().latest().treeSize()).isEqualTo(3);
    }

    @Test
    void actsAndDecisionsShareOneTree() {
        log.append(2);
        log.acts().append(List.of(TestLog.act(), TestLog.act(Identifiers.next())));
        RecordedDecision last = log.append(1).get(0);

        assertThat(log.entries().range(0, 10))
                .extracting(entry -> entry.content().kind())
                .containsExactly(
                        EntryKind.DECISION, EntryKind.DECISION, EntryKind.ACT, EntryKind.ACT, EntryKind.DECISION);
        MerkleTree tree = log.tree().of(5);
        assertThat(tree.root()).isEqualTo(last.head().rootHash());
        assertThat(log.entries().range(0, 10))
                .allSatisfy(entry -> assertThat(tree.inclusion(entry.index()).verifies(entry.leafHash(), tree.root()))
                        .isTrue());
    }
}
