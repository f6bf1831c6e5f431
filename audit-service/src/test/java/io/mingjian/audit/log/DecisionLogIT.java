/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.MerkleTree;
import io.mingjian.testsupport.Cases;
import io.mingjian.testsupport.Verdicts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DecisionLogIT {

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
    void emptyBatchAppendsNothing() {
        assertThat(log.decisions().append(List.of())).isEmpty();
        assertThat(log.heads().latest()).isEqualTo(TreeHead.EMPTY);
    }

    @Test
    void decisionIsReadAsItWasRecorded() {
        Submission submission = TestLog.submission();

        RecordedDecision recorded = log.decisions().append(List.of(submission)).get(0);

        Entry read = log.entries().find(0).orElseThrow();
        assertThat(read).isEqualTo(recorded.entry());
        assertThat(read.eventId()).isEqualTo(submission.eventId());
        assertThat(read.chain()).isEqualTo(submission.reasoned().chain());
        assertThat(read.decision().verdict()).isEqualTo(submission.reasoned().verdict());
        assertThat(read.canonical())
                .isEqualTo(new String(ContractJson.canonical(read.decision()), StandardCharsets.UTF_8));
        assertThat(recorded.event().ledger().rootHash())
                .isEqualTo(log.heads().latest().rootHash().hex());
    }

    @Test
    void redeliveredBatchStandsWhereItStood() {
        List<Submission> batch = TestLog.submissions(3);
        List<RecordedDecision> first = log.decisions().append(batch);
        log.append(5);

        List<RecordedDecision> again = log.decisions().append(batch);

        assertThat(again).isEqualTo(first);
        assertThat(log.heads().latest().treeSize()).isEqualTo(8);
    }

    @Test
    void firstOfTwoVerdictsOnOneRunStands() {
        Submission pass = TestLog.submission();
        CaseReasoned other = Verdicts.reasoned(
                Cases.listing("title").id(pass.reasoned().caseId()).build(), Outcome.BLOCK);
        Submission block = new Submission(Identifiers.next(), other);

        List<RecordedDecision> recorded =
                log.decisions().append(List.of(pass, TestLog.submission(), block, TestLog.submission()));
        List<RecordedDecision> late = log.decisions().append(List.of(block));

        assertThat(recorded).extracting(decision -> decision.entry().index()).containsExactly(0L, 1L, 2L);
        assertThat(late).containsExactly(recorded.get(0));
        assertThat(late.get(0).entry().decision().verdict().outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void logGoesOnAfterARestart() {
        log.append(700);
        TestLog restarted = TestLog.open(log.database());
        log.close();
        log = restarted;

        log.append(77);

        assertThat(log.heads().latest().treeSize()).isEqualTo(777);
        assertThat(log.heads().latest().rootHash()).isEqualTo(recomputedRoot(777));
    }

    @Test
    void everySizeThatTheLogHadCanStillBeProven() {
        log.append(255);
        log.append(1);
        log.append(600);

        Hash root = log.heads().latest().rootHash();
        for (long size : new long[] {0, 1, 254, 255, 256, 257, 512, 700, 856}) {
            MerkleTree tree = log.tree().of(size);
            assertThat(tree.root()).isEqualTo(recomputedRoot(size));
            assertThat(log.tree().of(856).consistency(size).verifies(tree.root(), root))
                    .isTrue();
        }
    }

    @Test
    void tileOfTilesIsWrittenOnceItIsWhole() {
        int entries = Tiles.WIDTH * Tiles.WIDTH;
        JdbcClient owner = log.asOwner();
        owner.sql("SELECT audit.prepare_partitions(now(), 0)")
                .query(Integer.class)
                .single();
        owner.sql("""
                        INSERT INTO audit.entry (index, kind, id, case_id, run, tenant, event_id, chain_size,
                                                 canonical, leaf_hash, recorded_at)
                        SELECT i, 'decision', uuidv4(), uuidv4(), 1, 'acme', uuidv4(), 0, '', sha256(int8send(i)), now()
                        FROM generate_series(0, ?) AS i
                        """).param((long) entries).update();
        Tiles tiles = new Tiles(log.jdbc(), log.entries());
        List<Hash> leaves = log.entries().leafHashes(0, entries + 1);

        tiles.complete(0, leaves.subList(0, 300));
        tiles.complete(300, leaves.subList(300, entries - 1));
        assertThat(writtenTiles()).isEqualTo(255);
        tiles.complete(entries - 1, leaves.subList(entries - 1, entries + 1));
        assertThat(writtenTiles()).isEqualTo(257);

        assertThat(Tiles.root(tiles.hashes(1, 0))).isEqualTo(Tiles.root(leaves.subList(0, entries)));
        MerkleTree tree = log.tree().of(entries + 1);
        assertThat(tree.root()).isEqualTo(Tiles.root(leaves));
        assertThat(tree.inclusion(70).verifies(leaves.get(70), tree.root())).isTrue();
    }

    @Test
    void concurrentWritersLeaveNoGapAndEveryProofVerifies() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Callable<List<RecordedDecision>>> batches = new ArrayList<>();
        for (int batch = 0; batch < 40; batch++) {
            List<Submission> submissions = TestLog.submissions(1 + batch);
            // half of the batches arrive twice, at the same time
            batches.add(() -> log.decisions().append(submissions));
            if (batch % 2 == 0) {
                batches.add(() -> log.decisions().append(submissions));
            }
        }
        List<RecordedDecision> recorded = new ArrayList<>();
        for (Future<List<RecordedDecision>> appended : writers.invokeAll(batches)) {
            recorded.addAll(appended.get());
        }
        writers.shutdown();

        TreeHead head = log.heads().latest();
        assertThat(head.treeSize()).isEqualTo(820);
        assertThat(log.entries().range(0, 1000))
                .extracting(Entry::index)
                .containsExactlyElementsOf(LongStream.range(0, 820).boxed().toList());
        MerkleTree tree = log.tree().of(head.treeSize());
        assertThat(recorded).allSatisfy(decision -> {
            Entry entry = decision.entry();
            assertThat(tree.inclusion(entry.index()).verifies(entry.leafHash(), head.rootHash()))
                    .isTrue();
            assertThat(tree.consistency(decision.head().treeSize())
                            .verifies(decision.head().rootHash(), head.rootHash()))
                    .isTrue();
        });
    }

    private long writtenTiles() {
        return log.jdbc()
                .sql("SELECT count(*) FROM audit.tile")
                .query(Long.class)
                .single();
    }

    private Hash recomputedRoot(long size) {
        CompactRange range = CompactRange.empty();
        log.entries()
                .range(0, size)
                .forEach(entry -> range.append(Hash.leaf(entry.canonical().getBytes(StandardCharsets.UTF_8))));
        return range.root();
    }
}
