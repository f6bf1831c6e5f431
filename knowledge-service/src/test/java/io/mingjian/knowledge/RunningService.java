/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge;

import io.mingjian.testsupport.RealServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service on a port of its own, with a fresh database, a real Kafka and a fresh content store. It ends with its class: a
 * service that went on would take the next class's events from the Kafka that they share.
 */
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application,knowledge-service")
public abstract class RunningService {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${mingjian.service-token.value}")
    private String token;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.postgres(registry, "knowledge");
        RealServers.kafka(registry);
        RealServers.contentDirectory(registry);
    }

    /** The token that services show each other. */
    protected String token() {
        return token;
    }

    /** A request without the service token. */
    protected HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A request with the service token. */
    protected HttpRequest.Builder request(String path) {
        return stranger(path).header("Authorization", "Bearer " + token);
    }

    /** A request in the name of a tenant, or of none. */
    protected HttpRequest.Builder request(String path, @Nullable String tenant) {
        HttpRequest.Builder request = request(path);
        return tenant == null || tenant.isEmpty() ? request : request.header("Mingjian-Tenant", tenant);
    }

    /** The answer of the service. */
    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
