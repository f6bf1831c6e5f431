/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** What a customer's system would do over REST. */
record PlatformClient(int port, Path apiKey) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Submits a listing and gives back the case as decided. */
    JsonNode submit(String title) throws Exception {
        return post("/v1/cases", "{\"pack\":\"ecommerce-compliance\",\"texts\":{\"title\":\"" + title + "\"}}");
    }

    /** Starts a run of a case and gives it back as decided. */
    JsonNode run(String id, String changes) throws Exception {
        return post("/v1/cases/" + id + "/runs", changes);
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> response = HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=60")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return read(response);
    }

    /** Reads a case, or what stands below it, such as {@code ID/runs/2}. */
    JsonNode get(String id) throws Exception {
        return read(HTTP.send(request("/v1/cases/" + id).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Reads the reasoning chain of a case. */
    JsonNode chain(String id) throws Exception {
        return get(id + "/chain");
    }

    /** Reads any path as text. */
    HttpResponse<String> read(String path, String accept) throws Exception {
        return HTTP.send(request(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Status of a reading request. */
    int status(String id) throws Exception {
        return HTTP.send(request("/v1/cases/" + id).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Files.readString(apiKey).strip());
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return ContractJson.mapper().readTree(response.body());
    }
}
