/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient.ResponseSpec.ErrorHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Turns what a service answers, or does not answer, into the platform's problems.
 *
 * @param service name of the service, for people
 */
record ServiceAnswers(String service) implements ClientHttpRequestInterceptor, ErrorHandler {

    private static final int LARGEST_PROBLEM = 1 << 16;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            return execution.execute(request, body);
        } catch (HttpConnectTimeoutException e) {
            throw ServiceProblemException.unreachable(service, e);
        } catch (HttpTimeoutException e) {
            throw ServiceProblemException.late(service, e);
        } catch (IOException e) {
            throw ServiceProblemException.unreachable(service, e);
        }
    }

    @Override
    public void handle(HttpRequest request, ClientHttpResponse answer) throws IOException {
        throw ServiceProblemException.of(service, answer.getStatusCode(), answer.getHeaders(), problem(answer));
    }

    private static JsonNode problem(ClientHttpResponse answer) throws IOException {
        byte[] body = answer.getBody().readNBytes(LARGEST_PROBLEM);
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return ContractJson.mapper().createObjectNode();
        }
    }
}
