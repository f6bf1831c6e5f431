/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.KnowledgeServiceApplication;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.testsupport.Cases;
import io.mingjian.testsupport.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of back-tests when the service stops in the middle of them and starts again. */
class BacktestRestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TENANT = "mu";
    private static final int CASES = 6;

    @Test
    void aBacktestThatWasInterruptedGoesOnAtTheNextStartOrSaysThatItFailed() {
        List<String> settings = settings();
        UUID interrupted;
        UUID crashed;
        UUID gone;
        try (ConfigurableApplicationContext service = start(settings)) {
            Pack candidate = install(service);
            BesideTables tables = service.getBean(BesideTables.class);
            record(service, tables);
            // as a crash leaves them: recorded, and nothing done
            crashed = recorded(tables, candidate.policy().version());
            gone = recorded(tables, "9.9.9");
            interrupted = service.getBean(Backtests.class)
                    .start(TENANT, candidate, CASES)
                    .id();
        }

        try (ConfigurableApplicationContext service = start(settings)) {
            BesideTables tables = service.getBean(BesideTables.class);
            Differences differences = service.getBean(Differences.class);
            for (UUID id : List.of(interrupted, crashed)) {
                await().atMost(PATIENCE)
                        .until(() -> differences.report(job(tables, id), TENANT).compared() == CASES);
                await().atMost(PATIENCE).until(() -> job(tables, id).state() == BesideJob.State.ENDED);
                assertThat(differences.report(job(tables, id), TENANT).given()).isEqualTo(CASES);
            }
            await().atMost(PATIENCE).until(() -> job(tables, gone).state() == BesideJob.State.FAILED);
            assertThat(job(tables, gone).failure()).isEqualTo("version 9.9.9 of pack small-talk is no longer here");
            assertThat(tables.jobs().activeBacktests()).isEmpty();
        }
    }

    private static Pack install(ConfigurableApplicationContext service) {
        PackVersions versions = service.getBean(PackVersions.class);
        versions.install(SmallPack.create().zip(), true);
        return versions.install(
                        SmallPack.create()
                                .version("1.1.0")
                                .replacing("calibration/elicited.tsv", "\t4.0\t", "\t9.0\t")
                                .zip(),
                        false)
                .pack();
    }

    private static void record(ConfigurableApplicationContext service, BesideTables tables) {
        for (int i = 0; i < CASES; i++) {
            perceive(service.getBean(ContentStore.class), service.getBean(RingPublisher.class));
        }
        await().atMost(PATIENCE)
                .until(() -> tables.recorded()
                                .latest(TENANT, SmallPack.NAME, CASES, Instant.now())
                                .size()
                        == CASES);
    }

    private static void perceive(ContentStore content, RingPublisher publisher) {
        Case listing = Cases.listing("nitwit").tenant(TENANT).storedIn(content);
        Case subject = new Case(
                listing.id(),
                TENANT,
                SmallPack.NAME,
                listing.texts(),
                List.of(),
                listing.attributes(),
                listing.locale(),
                listing.asOf(),
                listing.submittedAt());
        byte[] perception = ContractJson.canonical(new Perception(subject.id(), List.of()));
        var event = new CasePerceived(subject, RunRequest.original(), content.put(TENANT, perception));
        publisher
                .send(Topics.CASES_PERCEIVED, new RingMessage<>(Identifiers.next(), TENANT, Instant.now(), null, event))
                .join();
    }

    private static UUID recorded(BesideTables tables, String version) {
        BesideJob job = new BesideJob(
                Identifiers.next(),
                BesideJob.Kind.BACKTEST,
                TENANT,
                SmallPack.NAME,
                version,
                1,
                Instant.now(),
                null,
                CASES,
                null);
        tables.jobs().start(job);
        return job.id();
    }

    private static BesideJob job(BesideTables tables, UUID id) {
        return tables.jobs().backtest(TENANT, id).orElseThrow();
    }

    private static List<String> settings() {
        Map<String, Supplier<Object>> registered = new HashMap<>();
        RealServers.postgres(registered::put, "knowledge");
        RealServers.kafka(registered::put);
        RealServers.contentDirectory(registered::put);
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--mingjian.service-token.value=0123456789abcdef0123456789abcdef"));
        registered.forEach((name, value) -> arguments.add("--" + name + "=" + value.get()));
        return arguments;
    }

    private static ConfigurableApplicationContext start(List<String> arguments) {
        return KnowledgeServiceApplication.builder()
                .sources(JudgingBesideIT.Reasoning.class)
                .run(arguments.toArray(String[]::new));
    }
}
