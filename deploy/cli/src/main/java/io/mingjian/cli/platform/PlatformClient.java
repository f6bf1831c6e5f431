/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform's REST interface; blocking and thread-safe. */
public final class PlatformClient {

    private static final int WAIT_SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpExchanges exchanges;
    private final URI base;
    private final Duration patience;

    /** @param patience how long a case may take from submission to decision */
    public PlatformClient(URI base, String apiKey, Duration patience) {
        this.exchanges = new HttpExchanges(apiKey, patience);
        this.base = base;
        this.patience = patience;
    }

    /** A client of this installation, with the administrator's key. */
    public static PlatformClient of(Installation installation) {
        return new PlatformClient(installation.platform(), installation.apiKey(), Duration.ofMinutes(2));
    }

    /**
     * Submits a case and waits for its decision.
     *
     * @throws RequestRefusedException if the platform refuses the case or does not decide it in time
     * @throws PlatformUnreachableException if nothing answers
     */
    public FinishedCase review(CaseDocument document) {
        long begin = System.nanoTime();
        JsonNode state = submit("/v1/cases", document.request());
        JsonNode decided = decided(state, "/v1/cases/" + state.path("id").asString(""), begin);
        return finished(decided, (System.nanoTime() - begin) / 1e6);
    }

    private JsonNode submit(String path, ObjectNode body) {
        return json(exchanges.send(request(path)
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=" + WAIT_SECONDS)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        ContractJson.mapper().writeValueAsBytes(body)))
                .build()));
    }

    private JsonNode decided(JsonNode answer, String path, long begin) {
        JsonNode state = answer;
        while (!state.path("status").asString("").equals("DECIDED")) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new RequestRefusedException(0, "no decision within " + patience.toSeconds() + " s");
            }
            HttpExchanges.pause(POLL);
            state = get(path);
        }
        return state;
    }

    /**
     * Starts a run of a case and waits for its decision.
     *
     * @param changes body of {@code POST /v1/cases/{id}/runs}
     * @return the decided run as the platform shows it
     * @throws RequestRefusedException if the platform refuses the run or does not decide it in time
     */
    public JsonNode rerun(UUID caseId, ObjectNode changes) {
        String runs = "/v1/cases/" + caseId + "/runs";
        JsonNode state = submit(runs, changes);
        return decided(state, runs + "/" + state.path("run").asInt(0), System.nanoTime());
    }

    /** The newest decided case, if there is any. */
    public Optional<UUID> newest() {
        JsonNode found =
                get("/v1/cases?status=DECIDED&limit=1").path("cases").path(0).path("id");
        return found.isMissingNode() ? Optional.empty() : Optional.of(UUID.fromString(found.asString("")));
    }

    /** How a run of the case was decided. */
    public ReasoningChain chain(UUID caseId, int run) {
        HttpResponse<byte[]> answer = exchanges.send(
                request("/v1/cases/" + caseId + "/runs/" + run + "/chain").build());
        return contract(answer, ReasoningChain.class);
    }

    /** How the second run differs from the first. */
    public ChainDifference difference(UUID caseId, int first, int second) {
        HttpResponse<byte[]> answer =
                exchanges.send(request("/v1/cases/" + caseId + "/runs/" + first + "/diff/" + second)
                        .build());
        return contract(answer, ChainDifference.class);
    }

    /** How the case was decided. */
    public ReasoningChain chain(UUID caseId) {
        HttpResponse<byte[]> answer =
                exchanges.send(request("/v1/cases/" + caseId + "/chain").build());
        return contract(answer, ReasoningChain.class);
    }

    /** What was seen in the case, or empty where the platform does not show it. */
    public Optional<Perception> perception(UUID caseId) {
        try {
            HttpResponse<byte[]> answer = exchanges.send(
                    request("/v1/cases/" + caseId + "/perception").build());
            return Optional.of(contract(answer, Perception.class));
        } catch (RequestRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The code of the row that fits a description best, or empty where none does.
     *
     * @param table path of the search, such as {@code /v1/lookup/tariff}
     */
    public Optional<String> lookup(String table, String description) {
        String query = URLEncoder.encode(description, StandardCharsets.UTF_8);
        JsonNode best = get(table + "?limit=1&q=" + query).path("matches").path(0);
        return best.isMissingNode()
                ? Optional.empty()
                : Optional.of(best.path("code").asString(""));
    }

    /**
     * The proof that a run's decision stands in the ledger, as the platform sends it.
     *
     * @param since size of an earlier tree to prove the growth from, or null
     */
    public byte[] proof(UUID caseId, int run, @Nullable Long since) {
        String path = "/v1/decisions/" + caseId + "/proof?run=" + run + (since == null ? "" : "&since=" + since);
        return exchanges.send(request(path).build()).body();
    }

    /** The packs that the platform serves. */
    public List<InstalledPack> packs() {
        return InstalledPack.list(get("/v1/packs"));
    }

    /** The JSON at a path of the REST interface. */
    public JsonNode get(String path) {
        return json(exchanges.send(request(path).build()));
    }

    /** Whether a service says of itself that it is up. */
    public boolean healthy(URI service) {
        try {
            return exchanges.statusWithoutKey(service.resolve("/actuator/health")) == OK;
        } catch (PlatformUnreachableException | RequestRefusedException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(patience);
    }

    private static FinishedCase finished(JsonNode state, double millis) {
        try {
            return FinishedCase.read(state, millis);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static <T> T contract(HttpResponse<byte[]> answer, Class<T> type) {
        try {
            return ContractJson.read(answer.body(), type);
        } catch (MalformedContractException e) {
            throw unreadable();
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return ContractJson.mapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static RequestRefusedException unreadable() {
        return new RequestRefusedException(
                0, "the answer is not what Mingjian sends; does another program listen on this port?");
    }
}
