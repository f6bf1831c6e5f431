/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks services over HTTP whether they accept work. */
final class Readiness {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final long POLL_MILLIS = 50;

    private Readiness() {}

    /**
     * Waits until every service says that it is ready.
     *
     * @param ports port per service name
     * @throws StandaloneException naming those that are not ready in time
     */
    static void await(Map<String, Integer> ports, Duration limit) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        List<String> waiting = new ArrayList<>(ports.keySet());
        while (!waiting.isEmpty()) {
            waiting.removeIf(name -> isReady(ports.getOrDefault(name, 0)));
            if (!waiting.isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    throw new StandaloneException(
                            "not ready after " + limit.toSeconds() + " s: " + String.join(", ", waiting), null);
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** Whether the service on that port says that it is ready. */
    static boolean isReady(int port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
