/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.inference.imaging.TestPictures;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Cases;
import io.mingjian.testsupport.RealServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=application,inference-service",
            "mingjian.inference.models.customer-model.version=7",
            "mingjian.inference.models.customer-model.optional=true",
            "mingjian.inference.models.customer-model.graph.location=classpath:bundle/nowhere.onnx",
            "mingjian.inference.models.customer-model.graph.sha256="
                    + "0000000000000000000000000000000000000000000000000000000000000000"
        })
class PerceptionHopIT {

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private ContentStore content;

    @Autowired
    private Map<UUID, CasePerceived> perceived;

    @Value("${local.server.port}")
    private int port;

    @Value("${mingjian.service-token.value}")
    private String token;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka(registry);
        RealServers.contentDirectory(registry);
    }

    @Test
    void perceivesASubmittedCaseAndHandsItOn() {
        Case subject = Cases.listing("全网第一的手机壳")
                .attachment("photo", "image/png", TestPictures.bytes("price-tag.png"))
                .storedIn(content);

        publisher
                .send(
                        Topics.CASES_SUBMITTED,
                        new RingMessage<>(
                                Identifiers.next(),
                                subject.tenant(),
                                Instant.now(),
                                null,
                                new CaseSubmitted(subject, RunRequest.original())))
                .join();

        CasePerceived event =
                await().atMost(Duration.ofSeconds(30)).until(() -> perceived.get(subject.id()), found -> found != null);
        assertThat(event.subject()).isEqualTo(subject);
        Perception perception = ContractJson.read(content.get(subject.tenant(), event.perception()), Perception.class);
        assertThat(perception.all(Percept.TextSpan.class))
                .extracting(Percept.TextSpan::text)
                .contains("全网第一销量冠军");
    }

    @Test
    void isReadyOnceItsModelsAreWarm() throws Exception {
        assertThat(get("/v2/health/live", null).body()).isEqualTo("{\"live\":true}");
        HttpResponse<String> ready = get("/v2/health/ready", null);
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"ready\":true}");
    }

    @Test
    void listsItsModelsToThoseWithTheServiceToken() throws Exception {
        assertThat(get("/v2/repository/index", null).statusCode()).isEqualTo(401);

        HttpResponse<String> index = get("/v2/repository/index", token);

        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.body()).contains("\"name\":\"pp-ocr-rec\"", "\"state\":\"READY\"", "\"provider\":\"CPU\"");
    }

    @Test
    void listsAnOptionalModelThatIsAbsent() throws Exception {
        assertThat(get("/v2/repository/index", token).body())
                .contains("{\"name\":\"customer-model\",\"version\":\"7\",\"state\":\"UNAVAILABLE\","
                        + "\"reason\":\"model absent\"");
    }

    private HttpResponse<String> get(String path, @Nullable String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {

        @Bean
        Map<UUID, CasePerceived> perceived() {
            return new ConcurrentHashMap<>();
        }

        @Bean
        Subscription<CasePerceived> perceivedCases(Map<UUID, CasePerceived> perceived) {
            return new Subscription<>(
                    "inference-test/perceived",
                    Topics.CASES_PERCEIVED,
                    CasePerceived.class,
                    messages -> messages.forEach(
                            message -> perceived.put(message.event().caseId(), message.event())),
                    poison -> {},
                    Subscription.Start.SHARED);
        }
    }
}
