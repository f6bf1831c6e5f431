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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a customer's system would do over REST. */
record PlatformClient(int port, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** With the administrator's key of a home. */
    PlatformClient(int port, Path keyFile) throws IOException {
        this(port, Files.readString(keyFile).strip());
    }

    /** Another caller, with a fresh key of these roles. */
    PlatformClient withRoles(String name, String... roles) throws Exception {
        String wanted = Stream.of(roles).map(role -> "\"" + role + "\"").collect(Collectors.joining(","));
        JsonNode made = post("/v1/api-keys", "{\"name\":\"" + name + "\",\"roles\":[" + wanted + "]}");
        return new PlatformClient(port, made.path("key").asString());
    }

    /** Submits a listing and gives back the case as decided. */
    JsonNode submit(String title) throws Exception {
        return post("/v1/cases", "{\"pack\":\"ecommerce-compliance\",\"texts\":{\"title\":\"" + title + "\"}}");
    }

    /** Submits a case as it is given and gives it back as decided. */
    JsonNode submitRaw(String json) throws Exception {
        return post("/v1/cases", json);
    }

    /** Starts a run of a case and gives it back as decided. */
    JsonNode run(String id, String changes) throws Exception {
        return post("/v1/cases/" + id + "/runs", changes);
    }

    /** Posts JSON and reads the answer, which must be a success. */
    JsonNode post(String path, String body) throws Exception {
        return read(send("POST", path, body));
    }

    /** Sends JSON. */
    HttpResponse<String> send(String method, String path, String body) throws Exception {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=60")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Reads a case, or what stands below it, such as {@code ID/runs/2}. */
    JsonNode get(String id) throws Exception {
        return read(HTTP.send(request("/v1/cases/" + id).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Reads any path as JSON. */
    JsonNode at(String path) throws Exception {
        return read(HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Deletes what stands at a path; the status of the answer. */
    int delete(String path) throws Exception {
        return HTTP.send(request(path).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
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

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key);
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return ContractJson.mapper().readTree(response.body());
    }
}
