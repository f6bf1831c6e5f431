/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.proof;

import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.NamedCase;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gets the proof that a decision stands in the ledger. */
public final class ProofCommand implements Command {

    private static final String RUN = "--run";
    private static final String SINCE = "--since";
    private static final String OUT = "--out";

    @Override
    public String usage() {
        return "proof (CASE_ID | --last) [--run N] [--since OLDER.json] [--out F.json] [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal process) {
        Arguments arguments = Arguments.parse(given, Set.of(RUN, SINCE, OUT, "--lang"), Set.of(NamedCase.LAST));
        Terminal terminal = arguments.speaking(process);
        int run = arguments.value(RUN).map(ProofCommand::number).orElse(1);
        Long since = arguments.value(SINCE).map(ProofCommand::size).orElse(null);
        PlatformClient platform = PlatformClient.of(installation);
        byte[] proof = platform.proof(NamedCase.of(arguments, platform), run, since);
        write(proof, arguments.value(OUT).map(Path::of).orElse(null), terminal);
        return DONE;
    }

    private static void write(byte[] proof, @Nullable Path file, Terminal terminal) {
        if (file == null) {
            terminal.out().println(new String(proof, StandardCharsets.UTF_8));
            return;
        }
        try {
            Files.write(file, proof);
        } catch (IOException e) {
            throw new CommandFailedException("cannot write " + file);
        }
        String kept = new LocalizedText("证明已写入 " + file, "the proof is in " + file).in(terminal.locale());
        terminal.out().println(kept);
    }

    private static long size(String older) {
        return ProofFiles.proof(Path.of(older)).inclusion().treeSize();
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException("--run must be a number from 1, got: " + text);
        }
        return Integer.parseInt(text);
    }
}
