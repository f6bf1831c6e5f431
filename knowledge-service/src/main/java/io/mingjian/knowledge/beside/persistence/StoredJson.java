/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.persistence;

import io.mingjian.contracts.json.ContractJson;
import java.nio.charset.StandardCharsets;

/** Contracts as the text of a {@code jsonb} column. */
final class StoredJson {

    private StoredJson() {}

    static String of(Object value) {
        return new String(ContractJson.canonical(value), StandardCharsets.UTF_8);
    }
}
