/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of checkpoints.
 *
 * @param origin name of the log in its checkpoints, a host or a host with path, without space and plus sign; blank or
 *     absent: the name that it has, or one made from its first key
 * @param keyDirectory folder with the secrets ({@code *.pem}, PKCS#8, the last by name signs); a first one is made
 *     where there is none
 * @param interval at most one checkpoint per so long, zero for one per batch; default 1 second
 * @param copyDirectory folder that gets a copy of every checkpoint, absent for none
 * @param copyWebhook address that gets every checkpoint by POST, https (http on loopback), absent for none
 * @param copyWebhookToken bearer token for that address, absent for none
 * @param copyRetry longest pause between tries to copy; default 1 minute
 */
@ConfigurationProperties("mingjian.checkpoint")
public record CheckpointProperties(
        @Nullable String origin,
        Path keyDirectory,
        @DefaultValue("1s") Duration interval,
        @Nullable Path copyDirectory,
        @Nullable URI copyWebhook,
        @Nullable String copyWebhookToken,
        @DefaultValue("1m") Duration copyRetry) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public CheckpointProperties {
        Objects.requireNonNull(keyDirectory, "mingjian.checkpoint.key-directory must name a folder");
        origin = blankToNull(origin);
        copyWebhookToken = blankToNull(copyWebhookToken);
        copyDirectory = copyDirectory == null || copyDirectory.toString().isBlank() ? null : copyDirectory;
        copyWebhook = copyWebhook == null || copyWebhook.toString().isBlank() ? null : copyWebhook;
        if (interval.isNegative() || copyRetry.isNegative() || copyRetry.isZero()) {
            throw new IllegalArgumentException(
                    "mingjian.checkpoint: interval must not be negative and copy-retry must be positive, got: "
                            + interval + " and " + copyRetry);
        }
        if (copyWebhook != null && !isSafe(copyWebhook)) {
            throw new IllegalArgumentException(
                    "mingjian.checkpoint.copy-webhook must be an https address, or http on loopback, got: "
                            + copyWebhook.getScheme() + "://" + copyWebhook.getHost());
        }
    }

    private static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && LOOPBACK.contains(host));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String toString() {
        return "CheckpointProperties[origin=" + origin + ", interval=" + interval + "]";
    }
}
