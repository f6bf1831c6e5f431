/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures what the console's pages take with 10,000 cases stored; no test of the build, run it with
 * {@code -Dit.test=MeasureConsole}. The cases are rows without content, but for one that went through the test's ring.
 */
class MeasureConsole extends PlatformIT {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final long LIMIT_MILLIS = 200;

    private static final String ROWS = """
            insert into platform.cases (id, tenant, pack, status, run, outcome, severity, subject, submitted_at, decided_at)
            select (lpad(to_hex(at.millis), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' ||
                       substr(md5(n::text), 4, 15))::uuid, subject.tenant, subject.pack, 'DECIDED', 1,
                   (array['PASS', 'PASS', 'PASS', 'REVIEW', 'BLOCK'])[1 + n % 5], n % 4,
                   jsonb_set(subject.subject, '{attributes}', jsonb_build_object('sku', 'S' || n)),
                   to_timestamp(at.millis / 1000.0), to_timestamp(at.millis / 1000.0 + 0.1 + (n % 40) / 10.0)
            from generate_series(1, 10000) as n
            cross join lateral (select (extract(epoch from now()) * 1000)::bigint - n * 120000::bigint as millis) as at
            cross join (select * from platform.cases limit 1) as subject
            """;

    @Test
    void pagesWithTenThousandCases() throws Exception {
        String id = admin().postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .json()
                .at("/id")
                .asString();
        try (Connection connection = database().asOwner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(ROWS);
            statement.execute("analyze platform.cases");
        }
        ConsoleVisitor visitor = new ConsoleVisitor(anonymous().uri("/"));
        visitor.signIn(admin().key());
        for (String page : List.of(
                "/console?range=24h",
                "/console?range=30d",
                "/console/cases",
                "/console/cases?outcome=BLOCK&severity=2",
                "/console/cases?text=S77",
                "/console/cases/" + id)) {
            long[] percentiles = measured(visitor, page);
            System.out.printf("%-45s p50 %4d ms  p95 %4d ms%n", page, percentiles[0], percentiles[1]);
            assertThat(percentiles[0]).as(page).isLessThan(LIMIT_MILLIS);
        }
    }

    private static long[] measured(ConsoleVisitor visitor, String page) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long begin = System.nanoTime();
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begin) / 1_000_000);
            }
        }
        Collections.sort(times);
        return new long[] {times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100)};
    }
}
