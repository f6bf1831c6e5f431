/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.UsageException;
import java.util.UUID;

/** The one case that a command is about: by its identifier, or the newest that is decided. */
public final class NamedCase {

    /** The option that stands for the newest decided case. */
    public static final String LAST = "--last";

    private NamedCase() {}

    /**
     * The case that the arguments name.
     *
     * @throws UsageException if they name none, several, or what is no identifier
     * @throws CommandFailedException if no case is decided yet
     */
    public static UUID of(Arguments arguments, PlatformClient platform) {
        if (arguments.operands().size() > 1
                || arguments.has(LAST) != arguments.operands().isEmpty()) {
            throw new UsageException("give a case's identifier or --last");
        }
        return arguments.has(LAST)
                ? platform.newest().orElseThrow(() -> new CommandFailedException("there is no decided case yet"))
                : identifier(arguments.operands().get(0));
    }

    private static UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "a case's identifier looks like 01a2011c-ed78-7cd9-96fa-342a986b33b8, got: " + text);
        }
    }
}
