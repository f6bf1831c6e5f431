/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedHttpTest {

    private final AtomicInteger connections = new AtomicInteger();
    private final GuardedHttp http =
            new GuardedHttp(Duration.ofSeconds(2), new ReachableAddresses(List.of("127.0.0.0/8")));
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @Test
    void answerOfAnyStatusIsHandedOver() throws IOException {
        answering(output -> output.write(bytes("HTTP/1.1 410 Gone\r\nContent-Length: 2\r\n\r\nno")));

        String answer = http.send(get("127.0.0.1"), response -> response.getCode() + body(response));

        assertThat(answer).isEqualTo("410no");
    }

    @Test
    void compressedAnswerIsNotAskedForNorUnpacked() throws IOException {
        answering(output ->
                output.write(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nraw")));

        String answer = http.send(get("127.0.0.1"), GuardedHttpTest::body);

        assertThat(answer).isEqualTo("raw");
    }

    @Test
    void forbiddenHostIsNeverConnectedTo() throws IOException {
        answering(output -> output.write(bytes("HTTP/1.1 200 OK\r\n\r\n")));
        GuardedHttp guarded = new GuardedHttp(Duration.ofSeconds(2), new ReachableAddresses(List.of()));

        assertThatThrownBy(() -> guarded.send(get("localhost"), ClassicHttpResponse::getCode))
                .isInstanceOf(ForbiddenAddressException.class);
        assertThat(connections).hasValue(0);
        guarded.close();
    }

    @Test
    void headersThatTrickleAreGivenUpInTime() throws IOException {
        answering(output -> {
            output.write(bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
            for (int i = 0; i < 100; i++) {
                output.write('x');
                output.flush();
                pause();
            }
        });
        long begin = System.nanoTime();

        assertThatThrownBy(() -> http.send(get("127.0.0.1"), ClassicHttpResponse::getCode))
                .isInstanceOf(InterruptedIOException.class)
                .hasMessageContaining("PT2S");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void endlessHeaderIsRefused() throws IOException {
        answering(output -> {
            output.write(bytes("HTTP/1.1 200 OK\r\nX-Endless: "));
            byte[] chunk = bytes("x".repeat(4096));
            for (int i = 0; i < 64; i++) {
                output.write(chunk);
            }
        });

        assertThatThrownBy(() -> http.send(get("127.0.0.1"), ClassicHttpResponse::getCode))
                .isInstanceOf(MessageConstraintException.class);
    }

    @Test
    void portOfAnotherProtocolIsNotAsked() {
        assertThatThrownBy(() -> http.send(new HttpGet("http://127.0.0.1:25/"), ClassicHttpResponse::getCode))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void urlWithCredentialsIsNotAsked() throws IOException {
        answering(output -> output.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")));
        HttpGet request = new HttpGet("http://user:secret@127.0.0.1:" + server.getLocalPort() + "/");

        assertThatThrownBy(() -> http.send(request, ClassicHttpResponse::getCode))
                .isInstanceOf(ClientProtocolException.class);
        assertThat(connections).hasValue(0);
    }

    private HttpGet get(String host) {
        return new HttpGet("http://" + host + ":" + server.getLocalPort() + "/");
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        try {
            return EntityUtils.toString(response.getEntity());
        } catch (org.apache.hc.core5.http.ParseException e) {
            throw new IOException(e);
        }
    }

    private void answering(Answer answer) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    connections.incrementAndGet();
                    client.getInputStream().read(new byte[4096]);
                    answer.write(client.getOutputStream());
                } catch (IOException e) {
                    // the client went away, or the test is over
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Answer {
        void write(OutputStream output) throws IOException;
    }
}
