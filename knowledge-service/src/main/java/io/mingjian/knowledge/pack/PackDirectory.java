/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the directory of packs by looking at it: that works on network and container volumes, too. A pack is taken
 * when two looks in a row saw the same bytes, so that one is not read while it is copied.
 */
final class PackDirectory implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PackDirectory.class);

    private final Path directory;
    private final Duration pause;
    private final PackVersions versions;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pack-directory");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable ScheduledFuture<?> looking;

    PackDirectory(Path directory, Duration pause, PackVersions versions) {
        this.directory = directory;
        this.pause = pause;
        this.versions = versions;
    }

    @Override
    public void start() {
        looking = looks.scheduleWithFixedDelay(
                this::lookSafely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledFuture<?> current = looking;
        if (current != null) {
            current.cancel(false);
            looking = null;
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** Takes every pack that is settled and not taken yet. */
    void look() {
        for (PackFiles files : PackSources.inDirectory(directory)) {
            String digest = files.digest();
            boolean settled = digest.equals(seen.put(files.folder(), digest));
            if (settled && !digest.equals(taken.put(files.folder(), digest))) {
                take(files);
            }
        }
    }

    private void take(PackFiles files) {
        try {
            versions.offer(files, false);
        } catch (InvalidPackException | PackVersionConflictException e) {
            LOG.atError()
                    .addKeyValue("folder", files.folder())
                    .addKeyValue("problem", e.getMessage())
                    .log("pack refused, the live version stays");
        } catch (RuntimeException e) {
            taken.remove(files.folder());
            throw e;
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("directory", directory).log("packs not looked at, tried again later");
        }
    }
}
