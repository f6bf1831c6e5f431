/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.embedded.SchemaRoles;
import io.mingjian.embedded.SecretFile;
import java.nio.file.Path;

/**
 * The folder that holds everything of an installation.
 *
 * @param root {@code MINGJIAN_HOME}, absolute
 */
record StandaloneHome(Path root) {

    Path content() {
        return root.resolve("content");
    }

    /** Wraps the content keys; kept apart from the content and made by the first service that starts. */
    Path contentKey() {
        return root.resolve("content-key");
    }

    /** Secrets and public keys of the ledger's checkpoints; audit-service makes them. */
    Path auditKeys() {
        return root.resolve("audit-keys");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    /** Receives the administrator's API key; platform-api writes it. */
    Path apiKey() {
        return root.resolve("api-key");
    }

    /** What services show each other; generated on first use. */
    String serviceToken() {
        return secret("service-token");
    }

    /** The roles of a schema with their passwords; generated on first use. */
    SchemaRoles roles(String schema) {
        return new SchemaRoles(schema, secret(schema + "-owner-password"), secret(schema + "-app-password"));
    }

    private String secret(String name) {
        return SecretFile.readOrCreate(root.resolve("secrets").resolve(name));
    }
}
