/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * An inference-service that is up only after some requests, may lack the model of pictures, and gives every text and
 * every JPEG the same vector.
 */
public final class TestingInference {

    public static final String DIGEST = "e".repeat(64);

    private static final int NOT_UP_YET = 3;

    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;
    private final boolean pictures;

    /** One that has all models. */
    public TestingInference() {
        this(true);
    }

    public TestingInference(boolean pictures) {
        this.pictures = pictures;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v2/models/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Requests that came too early. */
    public int refusals() {
        return refusals.get();
    }

    /** Requests for vectors. */
    public int questions() {
        return questions.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ");
        String path = exchange.getRequestURI().getPath();
        boolean ofPictures = path.startsWith("/v2/models/efficientnet-lite2");
        if (!token || refusals.get() < NOT_UP_YET) {
            refusals.incrementAndGet();
            respond(exchange, 503, "{}");
        } else if (ofPictures && !pictures) {
            respond(exchange, 404, "{}");
        } else if (path.endsWith("/infer")) {
            questions.incrementAndGet();
            boolean wellFormed = isWellFormed(body, ofPictures);
            respond(exchange, wellFormed ? 200 : 400, "{\"outputs\":[{\"shape\":[1,2],\"data\":[1.0,0.0]}]}");
        } else {
            respond(exchange, 200, "{\"digest\":\"" + DIGEST + "\"}");
        }
    }

    private static boolean isWellFormed(byte[] body, boolean picture) {
        JsonNode input = ContractJson.mapper().readTree(body).path("inputs").path(0);
        String element = input.path("data").path(0).asString("");
        // the base64 of a JPEG begins with /9j/
        return input.path("name").asString("").equals(picture ? "image" : "text")
                && element.startsWith("/9j/") == picture;
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
