/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.services.ServiceClients;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks knowledge-service, always in the name of the caller's tenant. Blocks; thread-safe. */
@Component
class Knowledge {

    private final RestClient client;

    Knowledge(ServiceClients clients) {
        this.client = clients.knowledge();
    }

    <T> T get(Caller caller, KnowledgePath path, Class<T> type) {
        return body(request(HttpMethod.GET, caller, path).retrieve().toEntity(type));
    }

    <T> T get(Caller caller, KnowledgePath path, ParameterizedTypeReference<T> type) {
        return body(request(HttpMethod.GET, caller, path).retrieve().toEntity(type));
    }

    <T> ResponseEntity<T> post(Caller caller, KnowledgePath path, Class<T> type) {
        return request(HttpMethod.POST, caller, path).retrieve().toEntity(type);
    }

    <T> ResponseEntity<T> post(Caller caller, KnowledgePath path, Content content, Class<T> type) {
        return request(HttpMethod.POST, caller, path)
                .contentType(content.type())
                .body(content.body())
                .retrieve()
                .toEntity(type);
    }

    void delete(Caller caller, KnowledgePath path) {
        request(HttpMethod.DELETE, caller, path).retrieve().toBodilessEntity();
    }

    /** What an answer says; a service that answers nothing where something is promised has failed. */
    static <T> T body(ResponseEntity<T> answer) {
        T body = answer.getBody();
        if (body == null) {
            throw new RestClientException("an answer without a body, status " + answer.getStatusCode());
        }
        return body;
    }

    private RestClient.RequestBodySpec request(HttpMethod method, Caller caller, KnowledgePath path) {
        return client.method(method).uri(path::in).header(ServiceClients.TENANT, caller.tenant());
    }

    /**
     * What is sent.
     *
     * @param body an object that becomes JSON, or bytes
     */
    record Content(MediaType type, Object body) {

        static Content json(Object value) {
            return new Content(MediaType.APPLICATION_JSON, value);
        }
    }
}
