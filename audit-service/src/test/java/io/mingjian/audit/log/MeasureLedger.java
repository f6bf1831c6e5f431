/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.embedded.EmbeddedPostgres;
import io.mingjian.embedded.PostgresOptions;
import io.mingjian.embedded.SchemaRoles;
import io.mingjian.embedded.SecretFile;
import io.mingjian.testsupport.TestDatabase;
import io.mingjian.testsupport.Verdicts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Measures the log on a durable PostgreSQL: batches of 1,000 entries of 4 KB against a raw binary {@code COPY} of the
 * same bytes into a plain table (same storage, no index), interleaved; what an append costs as the log grows; proofs.
 * Arguments: folder for the database, entries at the end.
 */
final class MeasureLedger {

    private static final int BATCH = 1000;
    private static final int ROUNDS = 15;
    private static final int ENTRY_BYTES = 4096;
    private static final int PROOFS = 500;
    private static final String FILLER = "x".repeat(64);

    private final TestLog log;
    private final Connection copy;
    private long copied;

    private MeasureLedger(TestLog log, Connection copy) {
        this.log = log;
        this.copy = copy;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "ledger-");
        long entries = Long.parseLong(arguments[1]);
        Path programs = Path.of(System.getProperty("user.home"), ".cache", "mingjian", "postgresql");
        var options = new PostgresOptions(folder, programs, folder.resolve("postgresql.log"), 0, true);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
            SchemaRoles roles = new SchemaRoles("audit", SecretFile.generate(), SecretFile.generate());
            server.bootstrap().prepare("ledger", List.of(roles));
            TestDatabase database = new TestDatabase(server.url("ledger"), roles);
            TestLog.migrate(database, "latest");
            try (TestLog log = TestLog.open(database);
                    Connection copy = database.asOwner()) {
                new MeasureLedger(log, copy).run(entries);
            }
        }
    }

    private void run(long entries) throws SQLException, IOException {
        try (var statement = copy.createStatement()) {
            statement.execute("CREATE TABLE audit.plain (index bigint, canonical bytea)");
            statement.execute("ALTER TABLE audit.plain ALTER COLUMN canonical SET STORAGE EXTERNAL");
        }
        copy.setAutoCommit(false);
        print("%d bytes an entry; warming up%n", size(submission()));
        compare(5, "warm-up");
        for (long target = 10_000; target <= entries; target *= 10) {
            grow(target);
            compare(ROUNDS, "at " + log.heads().latest().treeSize());
            prove();
        }
    }

    /** Appends up to a size and tells the median per tenth of the way. */
    private void grow(long target) {
        long begin = log.heads().latest().treeSize();
        int batches = (int) ((target - begin) / BATCH);
        List<Double> millis = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            millis.add(append(submissions()));
            if (millis.size() == Math.max(1, batches / 10)) {
                print(
                        "  append, up to %,d entries: median %.1f ms per 1,000%n",
                        begin + (batch + 1L) * BATCH, median(millis));
                millis.clear();
            }
        }
    }

    private void compare(int rounds, String name) throws SQLException, IOException {
        List<Double> append = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> json = new ArrayList<>();
        List<Double> ready = new ArrayList<>();
        Cpu appendCpu = new Cpu(0, 0);
        Cpu rawCpu = new Cpu(0, 0);
        for (int round = 0; round < rounds; round++) {
            List<Submission> batch = submissions();
            List<byte[]> same = submissions().stream().map(MeasureLedger::bytes).toList();
            Cpu begin = cpu();
            raw.add(copy(same));
            Cpu middle = cpu();
            append.add(append(batch));
            rawCpu = rawCpu.plus(begin, middle);
            appendCpu = appendCpu.plus(middle, cpu());
            ratios.add(raw.get(round) / append.get(round));
            json.add(canonical(batch));
            ready.add(raw.get(round) / (append.get(round) - json.get(round)));
        }
        print(
                "%s: append %.1f ms, COPY %.1f ms per 1,000; ratio (median of rounds) %.2f%n"
                        + "  of which canonical JSON and leaf hashes %.1f ms; ratio without them %.2f%n"
                        + "  CPU time per 1,000: append %.1f ms JVM + %.1f ms server, COPY %.1f ms JVM + %.1f ms server%n",
                name,
                median(append),
                median(raw),
                median(ratios),
                median(json),
                median(ready),
                appendCpu.jvm() / rounds,
                appendCpu.server() / rounds,
                rawCpu.jvm() / rounds,
                rawCpu.server() / rounds);
    }

    /** CPU time of this JVM and of the server processes that serve it; ticks of 10 ms, so only sums mean something. */
    private Cpu cpu() {
        var jvm = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // by the owner, who may see the processes of both roles
        List<Long> backends = log.asOwner()
                .sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " AND usename IN ('audit_app', 'audit_owner')")
                .query(Long.class)
                .list();
        double server = backends.stream()
                .flatMap(pid ->
                        ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).stream())
                .mapToDouble(Duration::toMillis)
                .sum();
        return new Cpu(jvm.getProcessCpuTime() / 1e6, server);
    }

    private void prove() {
        long size = log.heads().latest().treeSize();
        Random random = new Random(1);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(size);
            long begin = System.nanoTime();
            Entry entry = log.entries().find(index).orElseThrow();
            var tree = log.tree().of(size);
            boolean holds = tree.inclusion(index).verifies(entry.leafHash(), tree.root());
            millis.add((System.nanoTime() - begin) / 1e6);
            if (!holds) {
                throw new IllegalStateException("proof of " + index + " does not hold");
            }
        }
        millis.sort(null);
        print(
                "proof at %,d entries: p50 %.2f ms, p95 %.2f ms, largest %.2f ms%n",
                size, millis.get(PROOFS / 2), millis.get(PROOFS * 95 / 100), millis.get(PROOFS - 1));
    }

    private double append(List<Submission> batch) {
        long begin = System.nanoTime();
        log.decisions().append(batch);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** What an append takes to turn verdicts into canonical JSON and leaf hashes, which {@code COPY} is given. */
    private static double canonical(List<Submission> batch) {
        long begin = System.nanoTime();
        long hashes = IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> DecisionLog.pending(batch.get(i)))
                .map(pending -> Entry.of(0, pending.eventId(), pending.content().apply(Instant.now()))
                        .leafHash())
                .distinct()
                .count();
        if (hashes != batch.size()) {
            throw new IllegalStateException("leaf hashes must differ, got: " + hashes + " of " + batch.size());
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private double copy(List<byte[]> entries) throws SQLException, IOException {
        long begin = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * (ENTRY_BYTES + 32));
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeLong(0);
        for (byte[] entry : entries) {
            out.writeShort(2);
            out.writeInt(Long.BYTES);
            out.writeLong(copied++);
            out.writeInt(entry.length);
            out.write(entry);
        }
        out.writeShort(-1);
        copy.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY audit.plain FROM STDIN WITH (FORMAT binary)",
                        new ByteArrayInputStream(bytes.toByteArray()),
                        1 << 16);
        copy.commit();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static List<Submission> submissions() {
        return IntStream.range(0, BATCH).mapToObj(i -> submission()).toList();
    }

    private static Submission submission() {
        Verdict plain = Verdicts.of(Outcome.BLOCK);
        List<String> evidence = IntStream.range(0, 50)
                .mapToObj(i -> FILLER + (char) ('A' + i % 26) + i)
                .toList();
        Verdict verdict = new Verdict(
                plain.outcome(),
                plain.label(),
                plain.labels(),
                3,
                0.9,
                plain.actions(),
                plain.citations(),
                evidence,
                plain.flipSet(),
                plain.modalityWeights(),
                plain.summary());
        ContentReference chain = new ContentReference("ab".repeat(32), 9000);
        return new Submission(
                Identifiers.next(), new CaseReasoned(Identifiers.next(), "acme", 1, verdict, chain, null, List.of()));
    }

    private static byte[] bytes(Submission submission) {
        return ContractJson.canonical(submission.reasoned());
    }

    private static int size(Submission submission) {
        return bytes(submission).length;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    /** CPU time in milliseconds. */
    private record Cpu(double jvm, double server) {

        Cpu plus(Cpu begin, Cpu end) {
            return new Cpu(jvm + end.jvm - begin.jvm, server + end.server - begin.server);
        }
    }
}
