/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;

/** Which pages and forms of the console want a role: each the roles of the endpoint that does the same. */
final class PageRules {

    /** The more special pattern first. What is not here is open to whoever signed in. */
    static final List<PageRule> ALL = List.of(
            new PageRule(POST, "/console/samples", POST, "/v1/cases"),
            new PageRule(POST, "/console/cases/new", POST, "/v1/cases"),
            new PageRule(POST, "/console/cases/*/runs", POST, "/v1/cases/{id}/runs"),
            new PageRule(POST, "/console/cases/*/appeals", POST, "/v1/cases/{id}/appeals"),
            new PageRule(POST, "/console/reviews/next", POST, "/v1/reviews/next"),
            new PageRule(POST, "/console/reviews/*/claim", POST, "/v1/reviews/{caseId}/claim"),
            new PageRule(POST, "/console/reviews/*/release", DELETE, "/v1/reviews/{caseId}/claim"),
            new PageRule(POST, "/console/reviews/*/decision", POST, "/v1/reviews/{caseId}"),
            new PageRule(GET, "/console/reviews/statistics", GET, "/v1/reviews/statistics"),
            new PageRule(GET, "/console/reviews", GET, "/v1/reviews"),
            new PageRule(POST, "/console/packs/*/versions/*/edits", POST, "/v1/packs/{name}/edits"),
            new PageRule(
                    POST, "/console/packs/*/versions/*/shadow", POST, "/v1/packs/{name}/versions/{version}/shadow"),
            new PageRule(POST, "/console/packs/*/shadow/end", DELETE, "/v1/packs/{name}/shadow"),
            new PageRule(
                    POST, "/console/packs/*/versions/*/backtest", POST, "/v1/packs/{name}/versions/{version}/backtest"),
            new PageRule(
                    POST, "/console/packs/*/versions/*/publish", POST, "/v1/packs/{name}/versions/{version}/activate"),
            new PageRule(POST, "/console/batches", POST, "/v1/batches"),
            new PageRule(POST, "/console/batches/*/pause", POST, "/v1/batches/{id}/pause"),
            new PageRule(POST, "/console/batches/*/resume", POST, "/v1/batches/{id}/resume"),
            new PageRule(POST, "/console/batches/*/cancel", POST, "/v1/batches/{id}/cancel"),
            new PageRule(POST, "/console/keys/*/rotation", POST, "/v1/api-keys/{id}/rotation"),
            new PageRule(POST, "/console/keys/*/revocation", DELETE, "/v1/api-keys/{id}"),
            new PageRule(POST, "/console/keys", POST, "/v1/api-keys"),
            new PageRule(GET, "/console/keys", GET, "/v1/api-keys"),
            new PageRule(POST, "/console/webhooks/*/rotation", POST, "/v1/webhooks/{id}/rotate"),
            new PageRule(POST, "/console/webhooks/*/state", PATCH, "/v1/webhooks/{id}"),
            new PageRule(POST, "/console/webhooks/*/deletion", DELETE, "/v1/webhooks/{id}"),
            new PageRule(POST, "/console/webhooks/*/ping", POST, "/v1/webhooks/{id}/ping"),
            new PageRule(POST, "/console/webhooks/*/replay", POST, "/v1/webhooks/{id}/replay"),
            new PageRule(
                    POST,
                    "/console/webhooks/*/deliveries/*/replay",
                    POST,
                    "/v1/webhooks/{id}/deliveries/{delivery}/replay"),
            new PageRule(POST, "/console/webhooks", POST, "/v1/webhooks"),
            new PageRule(GET, "/console/webhooks/**", GET, "/v1/webhooks/{id}"));

    private PageRules() {}

    /**
     * Who may use one page or form.
     *
     * @param page pattern of its path
     * @param like method of the endpoint that does the same
     * @param endpoint pattern of that endpoint
     */
    record PageRule(HttpMethod method, String page, HttpMethod like, String endpoint) {

        boolean allows(@Nullable Authentication person) {
            return person != null
                    && person.getPrincipal() instanceof Caller caller
                    && AccessTable.allows(caller, like, endpoint);
        }
    }
}
