/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where an instance keeps its data and listens.
 *
 * @param home folder of the data, {@code MINGJIAN_HOME}, default {@code ~/.mingjian}
 * @param port first port, {@code MINGJIAN_PORT}, default 8080; the other services follow it
 */
public record Installation(Path home, int port) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_FIRST_PORT = 65532;

    public Installation {
        if (port < 1 || port > HIGHEST_FIRST_PORT) {
            throw new UsageException("MINGJIAN_PORT must be 1 to " + HIGHEST_FIRST_PORT + ", got: " + port);
        }
    }

    /** The installation that the environment names; the port of an instance that runs there counts before the variable. */
    public static Installation of(Map<String, String> environment, String userHome) {
        String home = environment.getOrDefault("MINGJIAN_HOME", "");
        String port = environment.getOrDefault("MINGJIAN_PORT", "");
        Path folder = home.isBlank() ? Path.of(userHome, ".mingjian") : Path.of(home);
        int wanted = port.isBlank() ? DEFAULT_PORT : number(port);
        return new Installation(
                folder, RunningInstance.of(folder).map(RunningInstance::port).orElse(wanted));
    }

    private static int number(String port) {
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
    }

    /** The instance that runs here, if one says so. */
    public Optional<RunningInstance> instance() {
        return RunningInstance.of(home);
    }

    /** Address of the platform's REST interface. */
    public URI platform() {
        return address(port);
    }

    /** Base address per service, in the order of the ring's ports. */
    public Map<String, URI> services() {
        Map<String, URI> services = new LinkedHashMap<>();
        services.put("platform-api", address(port));
        services.put("inference-service", address(port + 1));
        services.put("knowledge-service", address(port + 2));
        services.put("audit-service", address(port + 3));
        return services;
    }

    /**
     * The key of the administrator of this instance.
     *
     * @throws PlatformUnreachableException if the instance never ran
     * @throws CommandFailedException if the key cannot be read
     */
    public String apiKey() {
        Path file = home.resolve("api-key");
        if (!Files.exists(file)) {
            throw new PlatformUnreachableException();
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailedException("the key in " + file + " cannot be read by this user");
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
