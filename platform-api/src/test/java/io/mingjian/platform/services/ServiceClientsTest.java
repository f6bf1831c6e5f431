/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingjian.ring.web.ServiceTokenProperties;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServiceClientsTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Duration LIMIT = Duration.ofMillis(400);

    private final AnsweringService service = new AnsweringService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void showTheServiceTokenToEachService() throws Exception {
        ServiceClients clients = clients(service.address());
        service.answers(200, "{\"title\":\"明鉴\"}");

        assertThat(clients.knowledge()
                        .get()
                        .uri("/v1/packs/{name}", "a b")
                        .retrieve()
                        .body(Titled.class))
                .isEqualTo(new Titled("明鉴"));
        clients.audit().get().uri("/entries").retrieve().toBodilessEntity();
        clients.inference().get().uri("/v2").retrieve().toBodilessEntity();

        AnsweringService.Request request = service.request();
        assertThat(request.target()).isEqualTo("/v1/packs/a%20b");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(service.request().header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(service.request().target()).isEqualTo("/v2");
    }

    @Test
    void keepWhatAServiceRefusesAndWhere() {
        service.answers(
                422,
                "{\"type\":\"urn:x\",\"title\":\"Pack refused\",\"status\":422,\"detail\":\"no such operator\","
                        + "\"code\":\"pack-refused\",\"traceId\":\"abc\",\"file\":\"pack.yaml\",\"line\":7}");

        ServiceProblemException problem = problem(clients(service.address()));

        assertThat(problem.status().value()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("pack-refused");
        assertThat(problem.title()).isEqualTo("Pack refused");
        assertThat(problem).hasMessage("no such operator");
        assertThat(problem.members()).containsOnlyKeys("file", "line");
        assertThat(problem.members().values()).extracting(JsonNode::asString).containsExactly("pack.yaml", "7");
        assertThat(problem.retryAfter()).isEmpty();
    }

    @Test
    void passOnHowLongABusyServiceWantsToBeLeftAlone() {
        service.answers(new AnsweringService.Answer(
                503, "application/problem+json", "{\"code\":\"queue-full\"}", Map.of("Retry-After", "17")));

        ServiceProblemException problem = problem(clients(service.address()));

        assertThat(problem.status().value()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("queue-full");
        assertThat(problem.retryAfter()).contains("17");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"code\":\"unauthorized\"}', 502, service-refused",
        "403, '{\"code\":\"forbidden\"}', 502, service-refused",
        "500, '{\"code\":\"internal\",\"detail\":\"inside\"}', 502, service-failed",
        "404, '<html>inside</html>', 502, service-failed",
        "418, '[]', 502, service-failed",
        "503, 'gone', 503, service-unavailable"
    })
    void doNotShowClientsWhatIsNotTheirs(int status, String body, int shown, String code) {
        service.answers(status, body);

        ServiceProblemException problem = problem(clients(service.address()));

        assertThat(problem.status().value()).isEqualTo(shown);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.getMessage()).startsWith("knowledge-service ").doesNotContain("inside");
    }

    @Test
    void sayWhenToAskAgainWhereAServiceCannotBeReached() {
        URI address = service.address();
        service.close();

        ServiceProblemException problem = problem(clients(address));

        assertThat(problem.status().value()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("service-unavailable");
        assertThat(problem.retryAfter()).contains("5");
        assertThat(problem.getMessage()).isEqualTo("knowledge-service cannot be reached for now.");
    }

    @Test
    void waitNoLongerThanTheTimeLimit() {
        service.saysNothing();
        long begin = System.nanoTime();

        ServiceProblemException problem = problem(clients(service.address()));

        assertThat(problem.status().value()).isEqualTo(504);
        assertThat(problem.code()).isEqualTo("service-late");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(LIMIT, LIMIT.plusSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//127.0.0.1:8082", "ftp://127.0.0.1", "http:///path", "http://a:b@host", "http://host?q=1"})
    void takeNoAddressThatIsNone(String address) {
        assertThatThrownBy(() -> properties(URI.create(address), LIMIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mingjian.platform.services.knowledge must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT10M1S"})
    void takeNoTimeLimitThatIsNone(String limit) {
        assertThatThrownBy(() -> properties(service.address(), Duration.parse(limit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mingjian.platform.services.time-limit must be");
    }

    private static ServiceProblemException problem(ServiceClients clients) {
        return catchThrowableOfType(
                ServiceProblemException.class,
                () -> clients.knowledge().get().uri("/v1/packs").retrieve().body(String.class));
    }

    private static ServiceClients clients(URI address) {
        return new ServiceClients(properties(address, LIMIT), new ServiceTokenProperties(false, TOKEN));
    }

    private static ServicesProperties properties(URI address, Duration limit) {
        URI other = limit.equals(LIMIT) && "http".equals(address.getScheme()) ? address : URI.create("http://h");
        return new ServicesProperties(address, other, other, Duration.ofSeconds(2), limit);
    }

    private record Titled(String title) {}
}
