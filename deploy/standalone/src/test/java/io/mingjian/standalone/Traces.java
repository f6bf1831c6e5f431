/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.embedded.DatabaseBootstrap;
import io.mingjian.embedded.SchemaRoles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for bytes wherever an installation keeps any.
 *
 * @param home of the installation
 */
record Traces(Path home) {

    /** Files below a folder of the home that hold the bytes. */
    List<Path> files(String folder, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            // Kafka's indexes are large, sparse and hold numbers only
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith("index"))
                    .filter(file -> text(file).contains(needle))
                    .toList();
        }
    }

    /** Tables of the three schemas with a row that holds the text, in a column of any type, as text or as bytes. */
    List<String> tables(String wanted) throws Exception {
        List<String> found = new ArrayList<>();
        for (String schema : List.of("platform", "knowledge", "audit")) {
            try (Connection connection = asOwner(schema)) {
                for (String table : tablesOf(connection, schema)) {
                    if (holds(connection, schema + "." + table, wanted)) {
                        found.add(schema + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String wanted) throws SQLException {
        String hex = HexFormat.of().formatHex(wanted.getBytes(StandardCharsets.UTF_8));
        try (var query = connection.prepareStatement("select count(*) from " + table
                + " each where strpos(each::text, ?) > 0 or strpos(each::text, ?) > 0")) {
            query.setString(1, wanted);
            query.setString(2, hex);
            try (ResultSet counted = query.executeQuery()) {
                counted.next();
                return counted.getLong(1) > 0;
            }
        }
    }

    private static List<String> tablesOf(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var query = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private Connection asOwner(String schema) throws Exception {
        int port = ContractJson.mapper()
                .readTree(Files.readString(home.resolve("run").resolve("instance.json")))
                .at("/ports/postgresql")
                .asInt();
        SchemaRoles roles = new StandaloneHome(home).roles(schema);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseBootstrap.DATABASE,
                roles.owner(),
                roles.ownerPassword());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
