/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActsIT extends PlatformIT {

    @Autowired
    private TestingRing ring;

    @Autowired
    private Acts acts;

    @Autowired
    private TenantTransactions transactions;

    @Test
    void makingAndRevokingAKeyAreTold() {
        Api.Answer made = admin().postJson("/v1/api-keys", "{\"name\":\"told\",\"roles\":[\"AUDITOR\"]}");
        admin().delete("/v1/api-keys/" + made.id());
        admin().delete("/v1/api-keys/" + made.id());

        List<ActPerformed> told = told("api-key/" + made.id(), 2);

        assertThat(told).extracting(ActPerformed::act).containsExactly("api-key.created", "api-key.revoked");
        assertThat(told.get(0).details()).containsEntry("roles", "AUDITOR");
        assertThat(told).allSatisfy(act -> {
            assertThat(act.tenant()).isEqualTo("default");
            assertThat(act.actor().kind()).isEqualTo(ActorKind.KEY);
            assertThat(act.actor().name()).isEqualTo("bootstrap");
        });
    }

    @Test
    void keyForACustomerIsToldInTheNameOfTheCustomer() {
        Api.Answer made = admin().postJson(
                        "/v1/api-keys", "{\"name\":\"told\",\"roles\":[\"AUDITOR\"],\"tenant\":\"told-customer\"}");

        assertThat(told("api-key/" + made.id(), 1).get(0).tenant()).isEqualTo("told-customer");
    }

    @Test
    void actOfATokenNamesItsSubjectAndTheCase() {
        UUID caseId = UUID.randomUUID();
        Caller caller = new Caller(null, "user-7", "acting", Set.of(Role.REVIEWER));
        transactions.run("acting", () -> acts.record(caller, "case.reviewed", "case/" + caseId, Map.of("to", "PASS")));

        ActPerformed told = told("case/" + caseId, 1).get(0);

        assertThat(told.actor().kind()).isEqualTo(ActorKind.TOKEN);
        assertThat(told.actor().id()).isEqualTo("user-7");
        assertThat(told.caseId()).isEqualTo(caseId);
    }

    @Test
    void actThatIsRolledBackIsNeverTold() {
        Caller caller = new Caller(null, "user-7", "acting", Set.of(Role.REVIEWER));
        assertThatThrownBy(() -> transactions.run("acting", () -> {
                    acts.record(caller, "case.reviewed", "case/" + new UUID(0, 1), Map.of());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThatThrownBy(() -> acts.record(caller, "case.reviewed", "case/" + new UUID(0, 1), Map.of()))
                .isInstanceOf(IllegalStateException.class);

        transactions.run("acting", () -> acts.record(caller, "case.reviewed", "case/" + new UUID(0, 2), Map.of()));
        told("case/" + new UUID(0, 2), 1);
        assertThat(ring.acts()).noneMatch(act -> act.subject().equals("case/" + new UUID(0, 1)));
    }

    private List<ActPerformed> told(String subject, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> about(subject).size() >= count);
        assertThat(about(subject)).hasSize(count);
        return about(subject);
    }

    private List<ActPerformed> about(String subject) {
        return ring.acts().stream().filter(act -> act.subject().equals(subject)).toList();
    }
}
