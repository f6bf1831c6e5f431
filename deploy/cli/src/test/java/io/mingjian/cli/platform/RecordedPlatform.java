/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A small HTTP server that answers with recorded JSON and remembers what it was asked. */
public final class RecordedPlatform implements AutoCloseable {

    /** The key that it accepts. */
    public static final String KEY = "mj_test_key";

    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<JsonNode> submitted = Collections.synchronizedList(new ArrayList<>());

    public RecordedPlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers {@code METHOD path} so; several answers are given one after the other, the last one for ever. */
    public RecordedPlatform answer(String request, int status, String body, String... headers) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            pairs.put(headers[i], headers[i + 1]);
        }
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body, pairs));
        return this;
    }

    /** Bodies of the submissions so far. */
    public List<JsonNode> submitted() {
        return List.copyOf(submitted);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** An installation of this server, with its key in a folder. */
    public Installation installation(Path home) {
        try {
            Files.writeString(home.resolve("api-key"), KEY + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(home, port());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        Answer answer = next(request);
        boolean open = request.contains("/actuator/");
        if (!open && !("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer = new Answer(UNAUTHORIZED, "{\"title\":\"Unauthorized\"}", Map.of());
        } else if (request.startsWith("POST /v1/cases")) {
            submitted.add(ContractJson.mapper().readTree(body));
        }
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer next(String request) {
        Deque<Answer> queue = answers.get(request);
        if (queue == null) {
            return new Answer(NOT_FOUND, "{\"title\":\"Not found\"}", Map.of());
        }
        Answer head = queue.getFirst();
        if (queue.size() > 1) {
            queue.removeFirst();
        }
        return head;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
