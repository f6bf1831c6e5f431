/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mingjian.platform.Pictures;
import io.mingjian.platform.problem.RejectedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RemoteAttachmentsTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final byte[] picture = Pictures.png(4, 4);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/picture", exchange -> answer(exchange, 200, picture));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[200_000]));
        server.createContext("/missing", exchange -> answer(exchange, 404, new byte[1]));
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", "/picture");
            answer(exchange, 302, new byte[1]);
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pictureOfAnAllowedNetworkIsFetched() throws IOException {
        RemoteAttachments remote = remote(List.of("127.0.0.0/8"));

        assertThat(remote.fetch("p", url("127.0.0.1", "/picture"))).isEqualTo(picture);
        remote.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433"})
    void privateAddressIsNeverConnectedTo(String host) {
        assertThat(codeOf(remote(List.of()), url(host, "/picture"))).isEqualTo("forbidden-address");
        assertThat(requests).hasValue(0);
    }

    @Test
    void redirectIsNotFollowed() {
        assertThat(codeOf(remote(List.of("127.0.0.0/8")), url("127.0.0.1", "/redirect")))
                .isEqualTo("attachment-unavailable");
        assertThat(requests).hasValue(1);
    }

    @Test
    void largeFileIsNotReadToItsEnd() {
        assertThat(codeOf(remote(List.of("127.0.0.0/8")), url("127.0.0.1", "/large")))
                .isEqualTo("attachment-too-large");
    }

    @Test
    void missingFileIsUnavailable() {
        assertThat(codeOf(remote(List.of("127.0.0.0/8")), url("127.0.0.1", "/missing")))
                .isEqualTo("attachment-unavailable");
    }

    @Test
    void tricklingServerIsGivenUp() {
        long begin = System.nanoTime();

        assertThat(codeOf(remote(List.of("127.0.0.0/8")), url("127.0.0.1", "/slow")))
                .isEqualTo("attachment-unavailable");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        requests.incrementAndGet();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI url(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static RemoteAttachments remote(List<String> allowed) {
        AttachmentProperties properties =
                new AttachmentProperties(DataSize.ofKilobytes(100), 1_000_000, Duration.ofSeconds(1), allowed);
        return new RemoteAttachments(properties, new ImageInspector(properties));
    }

    private static String codeOf(RemoteAttachments remote, URI url) {
        return catchThrowableOfType(RejectedException.class, () -> remote.fetch("p", url))
                .code();
    }
}
