/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an integration must not tell anybody.
 *
 * @param signing what the system signs with
 * @param user whom the platform is over there, or null
 * @param token that user's API token, or null
 */
record IntegrationSecrets(
        String signing, @Nullable String user, @Nullable String token) {

    byte[] signingKey() {
        return signing.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the system can be asked for what only its users see. */
    boolean hasCredentials() {
        return token != null;
    }

    /**
     * Adds the credentials as the system wants them (Zendesk, "Security and authentication"; Atlassian, "Basic auth for
     * REST APIs"; Zammad, "Introduction", section "Authentication").
     */
    void authorize(IntegrationKind kind, HttpRequest request) {
        if (token == null) {
            return;
        }
        String value =
                switch (kind) {
                    case ZENDESK -> basic(user + "/token", token);
                    case JIRA -> basic(String.valueOf(user), token);
                    case ZAMMAD -> "Token token=" + token;
                    case GENERIC -> user == null ? "Bearer " + token : basic(user, token);
                };
        request.setHeader(HttpHeaders.AUTHORIZATION, value);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Names nothing. */
    @Override
    public String toString() {
        return "IntegrationSecrets[...]";
    }
}
