/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.ring.web.ServiceTokenProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Clients of the services behind the platform. Each knows the address, shows the service token, reads and writes JSON as
 * the contracts do, and keeps to the time limits of {@code mingjian.platform.services}.
 *
 * <p>A call that does not succeed ends in a {@link ServiceProblemException}: what the other service refused is refused with
 * the same status, code and members; one that is out of reach is 503 with {@code Retry-After}; one that takes too long is
 * 504; one that fails, or does not take the service token, is 502. Thread-safe.
 */
@Component
public class ServiceClients {

    /** The header that names the tenant in whose name a service is called. */
    public static final String TENANT = "Mingjian-Tenant";

    private static final Logger LOGGER = LoggerFactory.getLogger(ServiceClients.class);

    private final RestClient knowledge;
    private final RestClient audit;
    private final RestClient inference;

    ServiceClients(ServicesProperties properties, ServiceTokenProperties token) {
        String shown = Objects.requireNonNullElse(token.value(), "");
        if (shown.isBlank()) {
            LOGGER.warn(
                    "mingjian.service-token.value is not set: the services behind the platform will refuse its calls");
        }
        RestClient.Builder common = builder(properties, shown);
        this.knowledge = client(common, "knowledge-service", properties.knowledge());
        this.audit = client(common, "audit-service", properties.audit());
        this.inference = client(common, "inference-service", properties.inference());
    }

    /** Calls knowledge-service. */
    public RestClient knowledge() {
        return knowledge;
    }

    /** Calls audit-service. */
    public RestClient audit() {
        return audit;
    }

    /** Calls inference-service. */
    public RestClient inference() {
        return inference;
    }

    private static RestClient.Builder builder(ServicesProperties properties, String token) {
        HttpClient http = HttpClient.newBuilder()
                // a plain connection is never upgraded, so the offer would only cost bytes
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectLimit())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.timeLimit());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(ContractJson.mapper())))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private static RestClient client(RestClient.Builder common, String service, URI address) {
        ServiceAnswers answers = new ServiceAnswers(service);
        return common.clone()
                .baseUrl(address)
                .requestInterceptor(answers)
                .defaultStatusHandler(HttpStatusCode::isError, answers)
                .build();
    }
}
