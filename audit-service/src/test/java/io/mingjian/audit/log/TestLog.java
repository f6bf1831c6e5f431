/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import com.zaxxer.hikari.HikariDataSource;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Actor;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.testsupport.Cases;
import io.mingjian.testsupport.RealServers;
import io.mingjian.testsupport.TestClock;
import io.mingjian.testsupport.TestDatabase;
import io.mingjian.testsupport.Verdicts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log on a real database, wired by hand as the application does.
 *
 * @param database where it lives
 * @param source connections as the application role
 * @param transactions transactions on them
 * @param jdbc statements on them
 */
public record TestLog(
        TestDatabase database, HikariDataSource source, JdbcTransactionManager transactions, JdbcClient jdbc)
        implements AutoCloseable {

    /** A log without entries in a new database. */
    public static TestLog fresh() {
        TestDatabase database = RealServers.database("audit");
        migrate(database, "latest");
        return open(database);
    }

    /** Runs the migrations up to a version. */
    static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.roles().owner(),
                        database.roles().ownerPassword())
                .locations("classpath:db/audit")
                .schemas("audit")
                .createSchemas(false)
                .target(version)
                .load()
                .migrate();
    }

    /** The log of a database that has one, as a process finds it that has just started. */
    public static TestLog open(TestDatabase database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.roles().application());
        source.setPassword(database.roles().applicationPassword());
        return new TestLog(database, source, new JdbcTransactionManager(source), JdbcClient.create(source));
    }

    /** The writer of decisions. */
    public DecisionLog decisions() {
        return new DecisionLog(end(), entries());
    }

    /** The writer of acts. */
    public ActLog acts() {
        return new ActLog(end(), entries());
    }

    /** The writer of decisions at another time. */
    DecisionLog decisionsAt(Instant moment) {
        return new DecisionLog(end(Clock.fixed(moment, ZoneOffset.UTC)), entries());
    }

    private LogEnd end() {
        return end(new TestClock());
    }

    private LogEnd end(Clock clock) {
        Entries entries = entries();
        LogTables tables = new LogTables(entries, new Tiles(jdbc, entries), heads());
        return new LogEnd(new TransactionTemplate(transactions), tables, clock);
    }

    /** Statements with the owner's rights; every statement has a connection of its own. */
    JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.roles().owner(), database.roles().ownerPassword()));
    }

    public Entries entries() {
        return new Entries(jdbc);
    }

    public TreeHeads heads() {
        return new TreeHeads(jdbc);
    }

    public LogTree tree() {
        return new LogTree(new Tiles(jdbc, entries()));
    }

    /** Appends so many decisions on new cases in one batch. */
    public List<RecordedDecision> append(int decisions) {
        return decisions().append(submissions(decisions));
    }

    /** Verdicts on new cases. */
    public static List<Submission> submissions(int count) {
        return IntStream.range(0, count).mapToObj(i -> submission()).toList();
    }

    /** A verdict on a new case. */
    public static Submission submission() {
        var reasoned = Verdicts.reasoned(Cases.listing("title").build(), Outcome.PASS);
        return new Submission(Identifiers.next(), reasoned);
    }

    /** An act that concerns no case. */
    public static ActPerformed act() {
        return act(null);
    }

    /** An act on a case, or on none. */
    public static ActPerformed act(@Nullable UUID caseId) {
        return new ActPerformed(
                Identifiers.next(),
                "acme",
                TestClock.NOW,
                new Actor(ActorKind.KEY, "key-1", "Li Lei"),
                "pack.activated",
                caseId == null ? "pack/ticket-triage" : "case/" + caseId,
                caseId,
                Map.of("version", "1.2.0"));
    }

    /** What only somebody with the owner's password can do: switches the triggers off, changes rows, and on again. */
    public void tamper(String... statements) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            List<String> tables = protectedTables(statement);
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER append_only");
            }
            for (String change : statements) {
                statement.execute(change);
            }
            tables.retainAll(protectedTables(statement));
            for (String table : tables) {
                statement.execute("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER append_only");
            }
        }
    }

    private static List<String> protectedTables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'append_only' ORDER BY 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    @Override
    public void close() {
        source.close();
    }
}
