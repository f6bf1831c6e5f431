/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.command;

import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.Installation;
import java.util.List;

/** One command of the command line. */
public interface Command {

    /** Exit code of a command that did its work. */
    int DONE = 0;

    /** Exit code of a command that could not, or whose result is not what was expected. */
    int FAILED = 1;

    /** Exit code for arguments that make no sense. */
    int USAGE = 2;

    /** One line that shows the arguments. */
    String usage();

    /**
     * Runs to the end.
     *
     * @return {@link #DONE} or {@link #FAILED}
     * @throws io.mingjian.cli.console.UsageException if the arguments make no sense
     * @throws io.mingjian.cli.console.CommandFailedException if the work could not be done
     */
    int run(List<String> arguments, Installation installation, Terminal terminal);
}
