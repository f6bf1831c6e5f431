/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server that takes webhooks, answering as the test says, at last 204. */
final class TestingReceiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Queue<Answer> answers = new ArrayDeque<>();

    /** An answer with headers as name, value, … */
    record Answer(int status, Map<String, String> headers) {}

    /** A request as it came. */
    record Received(Headers headers, String body, long atNanos) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    TestingReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    TestingReceiver answering(int... statuses) {
        for (int status : statuses) {
            answering(new Answer(status, Map.of()));
        }
        return this;
    }

    TestingReceiver answering(Answer answer) {
        synchronized (answers) {
            answers.add(answer);
        }
        return this;
    }

    Received next() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no webhook came");
        }
        return next;
    }

    /** What came and was not asked for yet. */
    List<Received> rest() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        synchronized (answers) {
            answer = answers.isEmpty() ? new Answer(204, Map.of()) : answers.remove();
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        received.add(new Received(exchange.getRequestHeaders(), body, System.nanoTime()));
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
