/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli;

import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.demo.DemoCommand;
import io.mingjian.cli.evaluate.EvaluateCommand;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.proof.ProofCommand;
import io.mingjian.cli.proof.VerifyCommand;
import io.mingjian.cli.rerun.RerunCommand;
import io.mingjian.cli.review.ReviewCommand;
import io.mingjian.cli.status.StatusCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code bin/mingjian} runs for the commands that talk to a running platform. */
public final class MingjianCli {

    private final Map<String, Command> commands = new TreeMap<>(Map.of(
            "review", new ReviewCommand(),
            "status", new StatusCommand(),
            "evaluate", new EvaluateCommand(),
            "demo", new DemoCommand(),
            "rerun", new RerunCommand(),
            "proof", new ProofCommand(),
            "verify", new VerifyCommand()));
    private final Installation installation;
    private final Terminal terminal;

    MingjianCli(Installation installation, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        Installation installation = Installation.of(System.getenv(), System.getProperty("user.home"));
        int code = new MingjianCli(installation, terminal).run(Arrays.asList(arguments));
        terminal.out().flush();
        System.exit(code);
    }

    /** Runs the command that the first argument names; whatever goes wrong is told in plain words. */
    int run(List<String> arguments) {
        Command command = arguments.isEmpty() ? null : commands.get(arguments.get(0));
        if (command == null) {
            commands.values().forEach(each -> terminal.err().println("usage: mingjian " + each.usage()));
            return Command.USAGE;
        }
        try {
            return command.run(arguments.subList(1, arguments.size()), installation, terminal);
        } catch (UsageException e) {
            terminal.err().println("mingjian: " + e.getMessage());
            terminal.err().println("usage: mingjian " + command.usage());
            return Command.USAGE;
        } catch (CommandFailedException e) {
            terminal.err().println("mingjian: " + e.getMessage());
            return Command.FAILED;
        }
    }
}
