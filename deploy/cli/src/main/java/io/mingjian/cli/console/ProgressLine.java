/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.console;

import java.time.Duration;
import java.util.Locale;

/**
 * Progress on the error stream: one rewritten line for a person, a line every ten seconds for a log. Thread-safe.
 */
public final class ProgressLine {

    private static final long LOG_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long REDRAW_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final Terminal terminal;
    private final int total;
    private final long begin = System.nanoTime();
    private long shownAt = begin;
    private int done;
    private boolean shown;

    /** @param total number of steps to come */
    public ProgressLine(Terminal terminal, int total) {
        this.terminal = terminal;
        this.total = total;
    }

    /** One more step is done. */
    public synchronized void advance() {
        done++;
        long now = System.nanoTime();
        long every = terminal.interactive() ? REDRAW_EVERY_NANOS : LOG_EVERY_NANOS;
        if (now - shownAt < every && (done < total || !terminal.interactive())) {
            return;
        }
        shownAt = now;
        String line = describe(done, total, now - begin);
        if (terminal.interactive()) {
            terminal.err().print("\r\u001B[K" + line);
            terminal.err().flush();
            shown = true;
        } else {
            terminal.err().println(line);
        }
    }

    /** Makes room for a line of results. */
    public synchronized void clear() {
        if (shown) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
            shown = false;
        }
    }

    /** Leaves the last state standing. */
    public synchronized void end() {
        clear();
        terminal.err().println(describe(done, total, System.nanoTime() - begin));
    }

    /** {@code 120/500 24.0 % · 10.0/s · 38 s to go}. */
    static String describe(int done, int total, long nanos) {
        double seconds = nanos / 1e9;
        double rate = seconds > 0 ? done / seconds : 0;
        String head = String.format(
                Locale.ROOT, "%d/%d %.1f %% · %.1f/s", done, total, total == 0 ? 100.0 : 100.0 * done / total, rate);
        if (done >= total || rate == 0) {
            return head + String.format(Locale.ROOT, " · %.0f s", seconds);
        }
        return head + String.format(Locale.ROOT, " · %.0f s to go", Math.ceil((total - done) / rate));
    }
}
