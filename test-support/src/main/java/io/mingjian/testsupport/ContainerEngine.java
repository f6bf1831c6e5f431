/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be run on this machine. */
final class ContainerEngine {

    private ContainerEngine() {}

    /** Asks the engine if there is a sign of one; without a sign the answer is no, at once and in silence. */
    static boolean answers() {
        return Answer.YES;
    }

    private static boolean hasSign() {
        if (System.getenv("DOCKER_HOST") != null) {
            return true;
        }
        String home = System.getProperty("user.home");
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", home);
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        Path.of(runtime, "docker.sock"),
                        Path.of(home, ".docker", "run", "docker.sock"),
                        Path.of(home, ".testcontainers.properties"))
                .anyMatch(Files::exists);
    }

    private static final class Answer {
        static final boolean YES = hasSign() && DockerClientFactory.instance().isDockerAvailable();
    }
}
