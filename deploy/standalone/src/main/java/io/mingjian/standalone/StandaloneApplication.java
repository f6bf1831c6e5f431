/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.embedded.DirectoryInUseException;
import io.mingjian.embedded.DirectoryLock;
import io.mingjian.embedded.EmbeddedServerException;
import io.mingjian.embedded.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * Runs the whole platform until it is told to stop. Exit codes: 0 stopped in good order, 1 failed, 2 usage.
 *
 * <p>Standard output is for people: what has started, then {@code ready} with the console's address. Everything else is
 * in {@code $MINGJIAN_HOME/logs}.
 */
public final class StandaloneApplication {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final StandaloneSettings settings;
    private final StandaloneHome home;
    private final Progress progress;
    private final AtomicInteger exitCode = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private StandaloneApplication(StandaloneSettings settings, Progress progress) {
        this.settings = settings;
        this.home = new StandaloneHome(settings.home());
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            if (arguments.length > 0) {
                throw new IllegalArgumentException("no arguments are taken, got: " + arguments[0]);
            }
            Path userHome = Path.of(System.getProperty("user.home"));
            new StandaloneApplication(StandaloneSettings.from(System.getenv(), userHome), progress).run();
        } catch (IllegalArgumentException e) {
            fail(StandaloneException.describe(e), USAGE);
        } catch (StandaloneException | EmbeddedServerException e) {
            fail(StandaloneException.firstLine(e), FAILED);
        }
    }

    private static void fail(String message, int code) {
        System.err.println("mingjian: " + message);
        System.exit(code);
    }

    private void run() {
        DirectoryLock lock = lock();
        Map<String, Integer> ports = servicePorts();
        requireFree(ports);
        StandaloneLogging.start(home);
        progress.line("starting Mingjian in " + home.root());
        InstanceFile file = new InstanceFile(home, "http://127.0.0.1:" + settings.port() + "/");
        file.write("starting", ports);
        Instance instance = Instance.start(settings, home, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance, file, lock), "standalone-stop"));
        awaitReady(instance, file, ports);
        instance.failure().thenAccept(this::giveUp).join();
    }

    private DirectoryLock lock() {
        try {
            return DirectoryLock.acquire(home.run());
        } catch (DirectoryInUseException e) {
            throw new StandaloneException(
                    "Mingjian already runs with home " + home.root() + " (pid " + e.holder() + ")", e);
        }
    }

    private Map<String, Integer> servicePorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (ServiceDefinition service : ServiceDefinition.ring()) {
            ports.put(service.name(), settings.port() + service.portOffset());
        }
        return ports;
    }

    private static void requireFree(Map<String, Integer> ports) {
        ports.forEach((service, port) -> {
            if (!LoopbackPort.isFree(port)) {
                throw new StandaloneException(
                        "port " + port + ", meant for " + service
                                + ", is in use by another program; choose another MINGJIAN_PORT",
                        null);
            }
        });
    }

    private void awaitReady(Instance instance, InstanceFile file, Map<String, Integer> ports) {
        try {
            CompletableFuture.anyOf(instance.started(), instance.failure().thenAccept(reason -> {
                        throw new StandaloneException(reason, null);
                    }))
                    .join();
            Readiness.await(ports, READY_LIMIT);
        } catch (CompletionException | StandaloneException e) {
            LoggerFactory.getLogger(StandaloneApplication.class).error("cannot start", e);
            giveUp(StandaloneException.describe(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp("interrupted");
        }
        Map<String, Integer> all = new LinkedHashMap<>(ports);
        all.putAll(instance.serverPorts());
        file.write("ready", all);
        progress.done("all services accept work");
        progress.line("ready: http://127.0.0.1:" + settings.port() + "/");
    }

    private void giveUp(String reason) {
        if (stopping.get()) {
            return;
        }
        exitCode.set(FAILED);
        System.err.println("mingjian: " + reason + "; see " + home.logs());
        System.exit(FAILED);
    }

    private void stop(Instance instance, InstanceFile file, DirectoryLock lock) {
        stopping.set(true);
        progress.line("stopping");
        instance.stop();
        file.remove();
        lock.close();
        progress.line("stopped");
        // a signal would give 128 and its number; a stop that was asked for is no failure
        Runtime.getRuntime().halt(exitCode.get());
    }
}
