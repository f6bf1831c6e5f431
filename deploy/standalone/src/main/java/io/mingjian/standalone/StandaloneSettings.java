/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param home where everything is kept, {@code MINGJIAN_HOME}, default {@code ~/.mingjian}
 * @param port port of platform-api, {@code MINGJIAN_PORT}, default 8080; the other services take the next three
 */
record StandaloneSettings(Path home, int port) {

    private static final String DEFAULT_PORT = "8080";
    private static final int LARGEST_PORT = 65_535;

    StandaloneSettings {
        int last = port + ServiceDefinition.COUNT - 1;
        if (port < 1 || last > LARGEST_PORT) {
            throw new IllegalArgumentException("MINGJIAN_PORT must be from 1 to "
                    + (LARGEST_PORT - ServiceDefinition.COUNT + 1) + ", got: " + port);
        }
        home = home.toAbsolutePath().normalize();
    }

    /**
     * Reads the variables.
     *
     * @throws IllegalArgumentException if one makes no sense; the message is one line for people
     */
    static StandaloneSettings from(Map<String, String> environment, Path userHome) {
        String home = environment.getOrDefault("MINGJIAN_HOME", "");
        String port = environment.getOrDefault("MINGJIAN_PORT", DEFAULT_PORT);
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("MINGJIAN_PORT must be a number, got: " + port);
        }
        return new StandaloneSettings(
                home.isBlank() ? userHome.resolve(".mingjian") : Path.of(home), Integer.parseInt(port));
    }
}
