/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The account that PostgreSQL runs under; the server refuses to run as root. */
enum PostgresAccount {
    /** An ordinary user: nothing is to be done. */
    SAME(List.of()),
    /** Root in an empty user namespace: looks like nobody to PostgreSQL, files stay root's. */
    USER_NAMESPACE(List.of("unshare", "--user")),
    /** Root where user namespaces are forbidden: become nobody, and still reach folders below root's home. */
    NOBODY_WITH_ACCESS(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override")),
    /** The same where capabilities cannot be kept: the folders must be open to nobody. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65_534;
    private static final long PROBE_SECONDS = 10;

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** What goes before a command so that it runs under this account. */
    List<String> prefix() {
        return prefix;
    }

    static PostgresAccount choose() {
        if (new UnixSystem().getUid() != 0) {
            return SAME;
        }
        return Stream.of(USER_NAMESPACE, NOBODY_WITH_ACCESS, NOBODY)
                .filter(PostgresAccount::works)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv works here; "
                                + "start as an ordinary user",
                        null));
    }

    /** Hands the folder to this account if it is not its own yet. */
    void own(Path directory) throws IOException {
        if (this == SAME) {
            return;
        }
        Integer owner = this == USER_NAMESPACE ? 0 : NOBODY_ID;
        if (owner.equals(Files.getAttribute(directory, "unix:uid"))) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", owner);
                Files.setAttribute(path, "unix:gid", owner);
            }
        }
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(Commands.join(prefix, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
