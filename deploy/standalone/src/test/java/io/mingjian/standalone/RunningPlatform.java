/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The whole platform as a process, started once for all test classes that neither stop it nor configure it, and ended with
 * them. Tests take it as a parameter; each works with cases of its own.
 */
final class RunningPlatform implements ParameterResolver {

    private static final ExtensionContext.Namespace PLATFORM = ExtensionContext.Namespace.create(RunningPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PlatformClient.class;
    }

    @Override
    public PlatformClient resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(PLATFORM)
                .computeIfAbsent("platform", key -> Started.now(), Started.class)
                .client();
    }

    /** The process and its folder. */
    private record Started(JvmProcess process, PlatformClient client) implements AutoCloseable {

        static Started now() {
            try {
                Path folder = Files.createTempDirectory("running-platform");
                Path home = folder.resolve("home");
                int port = StandaloneE2eIT.freeBlock();
                JvmProcess process = JvmProcess.start(
                        Path.of(System.getProperty("standalone.jar")),
                        Map.of(
                                "MINGJIAN_HOME",
                                home.toString(),
                                "MINGJIAN_PORT",
                                Integer.toString(port),
                                // every case that is blocked, so that tests need not wait for chance
                                "MINGJIAN_REVIEW_SAMPLEBLOCK",
                                "1"),
                        folder.resolve("output.txt"));
                process.awaitLine("ready: ");
                return new Started(process, new PlatformClient(port, home.resolve("api-key")));
            } catch (Exception e) {
                throw new AssertionError("the platform did not start", e);
            }
        }

        @Override
        public void close() throws Exception {
            process.close();
            FileSystemUtils.deleteRecursively(process.output().toAbsolutePath().getParent());
        }
    }
}
