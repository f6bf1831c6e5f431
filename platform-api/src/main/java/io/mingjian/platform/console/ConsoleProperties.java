/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param signInsPerMinute tries to sign in from one address, at least one
 * @param sessionsPerKey sessions that one key may have at a time, at least one; one more ends the oldest
 * @param sensitiveLabels hypotheses and classes of pictures that people see only when they ask
 * @param sensitiveFrom severity from which a case's pictures are sensitive whatever they show, 0 to 4; 4 is never
 */
@ConfigurationProperties("mingjian.console")
public record ConsoleProperties(
        @DefaultValue("10") int signInsPerMinute,
        @DefaultValue("20") int sessionsPerKey,

        @DefaultValue({"weapon", "obscenity", "explosives", "narcotic", "porn", "hentai", "injury-or-damage"})
        Set<String> sensitiveLabels,

        @DefaultValue("3") int sensitiveFrom) {

    public ConsoleProperties {
        if (signInsPerMinute < 1 || sessionsPerKey < 1) {
            throw new IllegalArgumentException("signInsPerMinute and sessionsPerKey must be at least 1, got: "
                    + signInsPerMinute + " and " + sessionsPerKey);
        }
        if (sensitiveFrom < 0 || sensitiveFrom > 4) {
            throw new IllegalArgumentException("sensitiveFrom must be 0 to 4, got: " + sensitiveFrom);
        }
        sensitiveLabels = Set.copyOf(sensitiveLabels);
    }
}
