/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketHttpTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.zendesk.com/attachments/1,true",
        "https://SHOP.zendesk.com:443/attachments/1,true",
        "http://shop.zendesk.com/attachments/1,false",
        "https://shop.zendesk.com:8443/attachments/1,false",
        "https://shop.zendesk.com.evil.example/attachments/1,false",
        "https://evil.example/?https://shop.zendesk.com,false"
    })
    void credentialsGoToTheOriginOfTheBaseAlone(String url, boolean own) {
        assertThat(TicketHttp.isOwn(integration(), URI.create(url))).isEqualTo(own);
    }

    private static Integration integration() {
        return new Integration(
                UUID.randomUUID(),
                "default",
                IntegrationKind.ZENDESK,
                new IntegrationSettings(
                        "", "ticket-triage", null, null, List.of(), null, "https://shop.zendesk.com", null),
                new IntegrationSecrets("signing", "user", "token"),
                null);
    }
}
