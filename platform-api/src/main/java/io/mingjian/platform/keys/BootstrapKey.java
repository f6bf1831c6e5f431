/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.acts.Act;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.security.Scope;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the first administrator's key on the first start, and never another by itself. */
@Component
class BootstrapKey implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(BootstrapKey.class);

    private final ApiKeys keys;
    private final Acts acts;
    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final KeyProperties properties;
    private volatile boolean running;

    BootstrapKey(
            ApiKeys keys, ApiKeyRecords records, TenantTransactions transactions, Acts acts, KeyProperties properties) {
        this.keys = keys;
        this.acts = acts;
        this.records = records;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public void start() {
        boolean known = transactions.in(TenantTransactions.PLATFORM, () -> records.countAdministrators() > 0);
        if (!known) {
            transactions.run(properties.operatorTenant(), this::makeUnlessAnotherDid);
        } else if (!Files.exists(properties.bootstrapKeyFile())) {
            LOGGER.atWarn()
                    .addKeyValue("file", properties.bootstrapKeyFile())
                    .log("the administrator key file is gone, but administrator keys exist, so none is made; use an "
                            + "administrator key to make another with POST /v1/api-keys, or, having none, set "
                            + "revoked_at of all administrator keys in platform.api_keys and start again");
        }
        running = true;
    }

    private void makeUnlessAnotherDid() {
        records.lockBootstrap();
        if (records.countAdministrators() > 0) {
            return;
        }
        var made = keys.makeInTransaction(
                new NewKey(properties.operatorTenant(), "bootstrap", Set.of(Role.ADMINISTRATOR), Scope.WHOLE, null));
        acts.recordOfPlatform(
                properties.operatorTenant(),
                new Act(
                        "api-key.created",
                        ApiKeys.subject(made.stored().getId()),
                        null,
                        Map.of("roles", Role.ADMINISTRATOR.name())));
        // before the commit: a key that nobody was given must not exist
        write(made.secret().text());
        LOGGER.atInfo().addKeyValue("file", properties.bootstrapKeyFile()).log("first administrator key written");
    }

    private void write(String key) {
        Path file = properties.bootstrapKeyFile().toAbsolutePath();
        Path folder = Objects.requireNonNull(file.getParent(), "the key file has no folder");
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    ".api-key",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, (key + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the administrator key could not be written to " + file, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server says that the service is there. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
