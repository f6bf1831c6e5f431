/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that plays a ticket system by its contract; what the contract does not have is answered 404. */
final class TestingTicketSystem implements AutoCloseable {

    private final HttpServer server;
    private final JsonNode contract;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<Failure> failures = new ArrayDeque<>();
    private volatile String comment = "none";

    /** A request as it came. */
    record Asked(String method, String path, String authorization, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** How the next requests that change something are answered. */
    record Failure(int status, String retryAfter, boolean takenAllTheSame) {}

    TestingTicketSystem(String name) throws IOException {
        contract = JsonMapper.shared().readTree(resource(name + "-contract.json"));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(TestingTicketSystem.class.getResourceAsStream("/tickets/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TestingTicketSystem serving(String path, byte[] file) {
        files.put(path, file);
        return this;
    }

    TestingTicketSystem failing(Failure failure) {
        synchronized (failures) {
            failures.add(failure);
        }
        return this;
    }

    Asked next() throws InterruptedException {
        Asked next = asked.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the ticket system was not asked");
        }
        return next;
    }

    /** What came and was not asked for yet. */
    List<Asked> rest() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        Failure failure = failure(exchange.getRequestMethod(), body);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                path,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        byte[] file = files.get(path);
        if (failure != null) {
            exchange.getResponseHeaders().add("Retry-After", failure.retryAfter());
            send(exchange, failure.status(), new byte[0]);
        } else if (file != null) {
            send(exchange, 200, file);
        } else {
            play(exchange, path);
        }
    }

    private @Nullable Failure failure(String method, String body) {
        synchronized (failures) {
            Failure failure = method.equals("GET") ? null : failures.poll();
            if (failure != null && failure.takenAllTheSame()) {
                comment = body.replaceAll("(?s).*(mingjian-write-back:[0-9a-f-]{36}).*", "$1");
            }
            return failure;
        }
    }

    private void play(HttpExchange exchange, String path) throws IOException {
        for (JsonNode each : contract) {
            if (each.at("/method").asString().equals(exchange.getRequestMethod())
                    && each.at("/path").asString().equals(path)) {
                String body = each.has("body") ? each.get("body").toString().replace("@COMMENT@", comment) : "";
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                send(exchange, each.at("/status").asInt(), body.getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        send(exchange, 404, new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
