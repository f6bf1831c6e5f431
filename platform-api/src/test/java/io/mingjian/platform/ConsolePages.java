/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** Persons at the console of the running service. */
abstract class ConsolePages extends PlatformIT {

    final String key(String role) {
        return admin().postJson("/v1/api-keys", "{\"name\":\"test\",\"roles\":[\"" + role + "\"]}")
                .json()
                .at("/key")
                .asString();
    }

    final String decided(String attributes) {
        Api.Answer answer = admin().postJson("/v1/cases", TestingRing.reasoned(attributes), "Prefer", "wait=20");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/id").asString();
    }

    final ConsoleVisitor visitor() {
        return new ConsoleVisitor(anonymous().uri("/"));
    }

    final ConsoleVisitor signedIn(String key) {
        ConsoleVisitor visitor = visitor();
        assertThat(visitor.signIn(key).statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isNotEmpty();
        return visitor;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
