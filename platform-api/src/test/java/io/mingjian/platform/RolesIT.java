/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.platform.security.AccessMatrix;
import io.mingjian.platform.security.AccessMatrix.Cell;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint against every role, and against credentials that do not hold. */
class RolesIT extends PlatformIT {

    /** What is handed on to services that are told the caller's tenant; tests of their own show that. */
    private static final List<String> OTHER_SERVICES = List.of("/v1/backtests/", "/v1/facts/", "/v1/decisions/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        Set<String> mapped = new TreeSet<>();
        controllers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.mingjian.")) {
                endpoints(mapping).forEach(mapped::add);
            }
        });

        assertThat(AccessMatrix.endpoints()).containsExactlyElementsOf(mapped);
    }

    @Test
    void everyRoleMayExactlyWhatTheTableSays() {
        Map<String, Api> bearers = new LinkedHashMap<>();
        AccessMatrix.ROLES.forEach(role -> bearers.put(role, tenant("matrix", role)));
        List<String> wrong = new ArrayList<>();

        for (Cell cell : AccessMatrix.cells()) {
            Api.Answer answer = call(Objects.requireNonNull(bearers.get(cell.role())), cell, new UUID(0, 7).toString());
            // 403 with another code is a feature's own rule: packs are changed by the operator's tenant alone
            boolean refused = answer.status() == 403 && answer.code().equals("forbidden");
            boolean reached = answer.status() != 401 && answer.status() != 405 && !refused;
            if (cell.allowed() ? !reached : !refused) {
                wrong.add(cell + " was answered " + answer.status());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasNoCredentialsThatHoldGetsNothing() {
        Api.Answer made = admin().postJson("/v1/api-keys", "{\"name\":\"gone\",\"roles\":[\"ADMINISTRATOR\"]}");
        Api revoked = admin().withKey(made.json().at("/key").asString());
        admin().delete("/v1/api-keys/" + made.id());
        List<Api> strangers = List.of(
                anonymous(),
                revoked,
                admin().withKey("mjk_" + "0".repeat(32) + "_" + "A".repeat(43)),
                admin().withKey("mjk_nonsense"),
                admin().withKey("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."));
        List<String> wrong = new ArrayList<>();

        for (Cell cell : AccessMatrix.cells().stream().filter(Cell::allowed).toList()) {
            for (Api stranger : strangers) {
                int status = call(stranger, cell, new UUID(0, 7).toString()).status();
                if (status != 401) {
                    wrong.add(cell + " was answered " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void otherTenantsGetNothingByIdentifier() {
        Api owner = tenant("matrix-owner", "ADMINISTRATOR");
        Api stranger = tenant("matrix-stranger", "ADMINISTRATOR");
        String caseId = owner.postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();
        String batchId = owner.post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString(listing("批")))
                .id();
        String keyId = owner.postJson("/v1/api-keys", "{\"name\":\"own\",\"roles\":[\"AUDITOR\"]}")
                .id();
        List<String> wrong = new ArrayList<>();

        for (Cell cell : AccessMatrix.cells().stream()
                .filter(cell -> cell.role().equals("ADMINISTRATOR"))
                .filter(cell -> cell.path().contains("{id}") || cell.path().contains("{caseId}"))
                .filter(cell -> OTHER_SERVICES.stream().noneMatch(cell.path()::startsWith))
                .toList()) {
            String id = cell.path().startsWith("/v1/cases/") || cell.path().startsWith("/v1/reviews/")
                    ? caseId
                    : cell.path().startsWith("/v1/batches/") ? batchId : keyId;
            int status = call(stranger, cell, id).status();
            int unknown = call(stranger, cell, new UUID(0, 7).toString()).status();
            // what is refused for its form is refused before anything is looked up
            if (status < 400 || status != unknown) {
                wrong.add(cell + " was answered " + status + ", and for what nobody has " + unknown);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(owner.get("/v1/cases/" + caseId).status()).isEqualTo(200);
        assertThat(owner.get("/v1/api-keys").text()).contains(keyId).doesNotContain("revokedAt");
    }

    @Test
    void whatIsNotInTheTableIsNotThere() {
        assertThat(admin().get("/v1/nothing").status()).isEqualTo(404);
        assertThat(anonymous().get("/v1/nothing").status()).isEqualTo(401);
        Api.Answer wrongMethod = admin().delete("/v1/cases");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("Allow")).isEqualTo("POST, GET");
    }

    private static Api.Answer call(Api api, Cell cell, String id) {
        String path = cell.path()
                .replace("{id}", id)
                .replace("{form}", "ai-act-record")
                .replaceAll("\\{(number|first|second)}", "1")
                .replace("{caseId}", id)
                .replace("{delivery}", id)
                .replaceAll("\\{[a-zA-Z]+}", "none")
                .replace("**", "metrics");
        return switch (cell.method()) {
            case "GET" -> api.get(path);
            case "DELETE" -> api.delete(path);
            case "POST" -> api.postJson(path, "{}");
            default ->
                api.send(api.request(path)
                        .header("Content-Type", "application/json")
                        .method(cell.method(), BodyPublishers.ofString("{}")));
        };
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                // pages of the console have a filter chain and rules of their own
                .filter(pattern -> !pattern.equals("/") && !pattern.equals("/error"))
                .filter(pattern -> !pattern.startsWith("/console"))
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }
}
