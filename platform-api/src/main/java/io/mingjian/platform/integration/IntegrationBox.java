/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.webhook.SecretBox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Locks and opens the secrets of integrations. Thread-safe. */
@Component
class IntegrationBox {

    private final SecretBox box;

    IntegrationBox(SecretBox box) {
        this.box = box;
    }

    String seal(UUID id, IntegrationSecrets secrets) {
        return box.seal(id, JsonMapper.shared().writeValueAsBytes(secrets));
    }

    Integration open(IntegrationRecord integration) {
        byte[] secrets = box.open(integration.getId(), integration.secrets());
        return new Integration(
                integration.getId(),
                integration.tenant(),
                integration.kind(),
                integration.settings(),
                JsonMapper.shared().readValue(secrets, IntegrationSecrets.class),
                integration.actor());
    }
}
