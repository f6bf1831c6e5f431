/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.knowledge.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TenantFactsIT extends RunningService {

    private static final String TURTLE = """
            @prefix mj: <urn:mingjian:vocabulary:> .
            @prefix node: <urn:mingjian:node:> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            node:nb-10000 skos:prefLabel "磐石充电宝"@zh , "Rock power bank"@en ; mj:unNumber "3480" .
            """;

    @Autowired
    private TenantFacts facts;

    @Autowired
    private DataSource dataSource;

    @Test
    void importedFactsAreListedFoundBySparqlAndTakenBackForTheirTenantAlone() throws Exception {
        HttpResponse<String> imported = post("alpha", "/v1/facts?source=list&by=li", "text/turtle", TURTLE);
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(post("alpha", "/v1/facts?source=list&by=li", "text/turtle", TURTLE)
                        .statusCode())
                .isEqualTo(200);

        assertThat(get("alpha", "/v1/facts?subject=nb-10000&relation=unNumber").body())
                .contains("3480", "\"list\"");
        assertThat(get("beta", "/v1/facts").body()).doesNotContain("3480");
        String ask = "/sparql?query="
                + URLEncoder.encode(
                        "ASK { GRAPH ?g { <urn:mingjian:node:nb-10000> <urn:mingjian:vocabulary:unNumber> '3480' } "
                                + "GRAPH <urn:mingjian:provenance> { ?g <http://purl.org/dc/terms/source> 'list' ; "
                                + "<http://www.w3.org/ns/prov#wasAttributedTo> 'li' } }",
                        StandardCharsets.UTF_8);
        assertThat(get("alpha", ask).body()).contains("true");
        assertThat(get("beta", ask).body()).contains("false");
        assertThat(get(null, ask).body()).contains("false");

        UUID id = facts.of("alpha").set().imports().get(0).id();
        assertThat(delete("beta", "/v1/facts?import=" + id).statusCode()).isEqualTo(404);
        assertThat(delete("alpha", "/v1/facts?import=" + id).statusCode()).isEqualTo(204);
        assertThat(get("alpha", "/v1/facts").body()).doesNotContain("3480");
    }

    @Test
    void twoSourcesThatContradictAreBothKeptAndReported() throws Exception {
        String columns = "&subjectColumn=sku&column=un=unNumber&validFromColumn=from&functional=un";
        post("gamma", "/v1/facts?source=supplier&by=li" + columns, "text/csv", "sku,un,from\nx-1,3480,2026-01-01\n");
        post("gamma", "/v1/facts?source=carrier&by=wu" + columns, "text/csv", "sku,un,from\nx-1,3481,2026-05-01\n");
        assertThat(get("gamma", "/v1/conflicts").body()).contains("supplier", "carrier", "3480", "3481");
        assertThat(facts.of("gamma").factsOf("x-1", Instant.parse("2026-02-01T00:00:00Z")))
                .hasSize(1);
        assertThat(facts.of("gamma").factsOf("x-1", Instant.parse("2026-06-01T00:00:00Z")))
                .hasSize(2);
        assertThat(get("alpha", "/v1/conflicts").body()).doesNotContain("supplier");
    }

    @Test
    void refusedFactsAreToldWithTheirPlaceAndNothingIsKept() throws Exception {
        HttpResponse<String> answer =
                post("delta", "/v1/facts?source=list&by=li", "text/turtle", TURTLE.replace("\"3480\"", "\"348\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"line\":4", "node:nb-10000", "four digits");
        assertThat(facts.of("delta")).isSameAs(TenantKnowledge.NONE);
        assertThat(post(null, "/v1/facts?source=list&by=li", "text/turtle", TURTLE)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("delta", "/v1/facts?source=&by=li", "text/turtle", TURTLE)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aConnectionThatNamesNoTenantSeesNoFactAndCannotStateOne() throws SQLException {
        facts.importTurtle("epsilon", new TenantFacts.Provenance("list", "li"), TURTLE);
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from knowledge.tenant_fact");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate(
                            "insert into knowledge.fact_revision (tenant, revision) values ('epsilon', 9)"))
                    .withMessageContaining("row-level security");
        }
    }

    private HttpResponse<String> post(@Nullable String tenant, String path, String mediaType, String body) {
        return send(tenant, path, request -> request.header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(@Nullable String tenant, String path) {
        return send(tenant, path, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> delete(String tenant, String path) {
        return send(tenant, path, HttpRequest.Builder::DELETE);
    }

    private HttpResponse<String> send(
            @Nullable String tenant, String path, java.util.function.UnaryOperator<HttpRequest.Builder> method) {
        return send(method.apply(request(path, tenant)));
    }
}
