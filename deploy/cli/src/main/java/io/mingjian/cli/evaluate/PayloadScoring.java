/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The payload of a QR code or barcode, to the character, among the codes that were read. */
record PayloadScoring(String pack) implements CaseScoring {

    private static final String PAYLOAD = "payload";
    private static final String READ = "read";

    @Override
    public String leading() {
        return PAYLOAD;
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return Optional.empty();
    }

    @Override
    public boolean needsPerception() {
        return true;
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        return labels.path(PAYLOAD).asString("").isEmpty() ? Map.of() : Map.of(PAYLOAD, READ);
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        boolean read = observed.codes().contains(labels.path(PAYLOAD).asString(""));
        String otherwise = observed.codes().isEmpty() ? "nothing read" : "something else read";
        return Judgement.choice(READ, read ? READ : otherwise, null);
    }
}
