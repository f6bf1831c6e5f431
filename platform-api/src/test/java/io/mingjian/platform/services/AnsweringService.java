/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service behind the platform that gives one answer to everything and remembers what it was asked. */
public final class AnsweringService implements AutoCloseable {

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Map<String, Answer> special = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answer answer = new Answer(200, "application/json", "{}", Map.of());

    public AnsweringService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on. */
    public void answers(Answer next) {
        answer = next;
    }

    public void answers(int status, String json) {
        answers(new Answer(status, status < 400 ? "application/json" : "application/problem+json", json, Map.of()));
    }

    /** From now on to one request, such as {@code GET /v1/facts}; whatever its query. */
    public void answersTo(String methodAndPath, int status, String json) {
        special.put(
                methodAndPath,
                new Answer(status, status < 400 ? "application/json" : "application/problem+json", json, Map.of()));
    }

    /** From now on there is one answer to everything again. */
    public void forget() {
        special.clear();
        requests.clear();
    }

    /** From now on the service takes requests and says nothing. */
    public void saysNothing() {
        answer = new Answer(0, "", "", Map.of());
    }

    /** The next request that came. */
    public Request request() throws InterruptedException {
        Request request = requests.poll(10, java.util.concurrent.TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing was asked");
        }
        return request;
    }

    /** Whether every request was looked at. */
    public boolean wasAskedNothingMore() {
        return requests.isEmpty();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Request(exchange, body));
        Answer given = special.getOrDefault(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), answer);
        if (given.status() == 0) {
            waitForTheEnd();
            exchange.close();
            return;
        }
        byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", given.type());
        given.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer to be given. */
    public record Answer(int status, String type, String body, Map<String, String> headers) {}

    /** What was asked. */
    public record Request(HttpExchange exchange, byte[] body) {

        public String method() {
            return exchange.getRequestMethod();
        }

        /** Raw path and query. */
        public String target() {
            return exchange.getRequestURI().toString();
        }

        public String header(String name) {
            return String.valueOf(exchange.getRequestHeaders().getFirst(name));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
