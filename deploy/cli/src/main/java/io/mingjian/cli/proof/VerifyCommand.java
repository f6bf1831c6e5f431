/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.proof;

import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.chain.TextWidth;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.VerifierKey;
import io.mingjian.ledger.proof.CheckedPart;
import io.mingjian.ledger.proof.ProofCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a proof without asking anybody: the proof, the ledger's public key, and nothing else. */
public final class VerifyCommand implements Command {

    private static final String KEY = "--key";
    private static final String TRUST = "--trust";
    private static final String CHAIN = "--chain";
    private static final String AGAINST = "--against";
    private static final int TITLE_CELLS = 14;

    @Override
    public String usage() {
        return "verify PROOF.json [--key FILE | --trust KEY] [--chain CHAIN.json] [--against OLDER.json]"
                + " [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal process) {
        Arguments arguments = Arguments.parse(given, Set.of(KEY, TRUST, CHAIN, AGAINST, "--lang"), Set.of());
        Terminal terminal = arguments.speaking(process);
        if (arguments.operands().size() != 1) {
            throw new UsageException("give one file with a proof");
        }
        List<VerifierKey> trusted = trusted(arguments, installation);
        DecisionProof proof = ProofFiles.proof(Path.of(arguments.operands().get(0)));
        byte @Nullable [] chain =
                arguments.value(CHAIN).map(Path::of).map(ProofFiles::bytes).orElse(null);
        DecisionProof older =
                arguments.value(AGAINST).map(Path::of).map(ProofFiles::proof).orElse(null);
        return report(new ProofCheck(trusted).check(proof, chain, older), terminal);
    }

    private static List<VerifierKey> trusted(Arguments arguments, Installation installation) {
        Optional<String> file = arguments.value(KEY);
        Optional<String> key = arguments.value(TRUST);
        if (file.isPresent() && key.isPresent()) {
            throw new UsageException("give " + KEY + " or " + TRUST + ", not both");
        }
        if (key.isPresent()) {
            return List.of(parse(key.get()));
        }
        Path own = installation.home().resolve("audit-keys").resolve("verifier-keys.txt");
        if (file.isEmpty() && !Files.exists(own)) {
            throw new UsageException(
                    "give the ledger's public key with " + KEY + " or " + TRUST + "; this home has none in " + own);
        }
        return ProofFiles.keys(file.map(Path::of).orElse(own));
    }

    private static VerifierKey parse(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedNoteException e) {
            throw new UsageException(TRUST + ": " + e.getMessage());
        }
    }

    private static int report(List<CheckedPart> parts, Terminal terminal) {
        Paint paint = new Paint(terminal.interactive());
        for (CheckedPart part : parts) {
            String mark = paint.mark(part.holds(), part.holds() ? "✓" : "✗");
            String title = TextWidth.pad(part.part().title().in(terminal.locale()), TITLE_CELLS);
            terminal.out().println(mark + " " + title + part.finding().in(terminal.locale()));
        }
        List<CheckedPart> failed = parts.stream().filter(part -> !part.holds()).toList();
        if (failed.isEmpty()) {
            terminal.out().println(say("证明成立", "the proof holds", terminal));
            return DONE;
        }
        String names = failed.stream()
                .map(part -> part.part().title().in(terminal.locale()))
                .collect(Collectors.joining(say("、", ", ", terminal)));
        terminal.out().println(say("证明不成立：", "the proof does not hold: ", terminal) + names);
        return FAILED;
    }

    private static String say(String chinese, String english, Terminal terminal) {
        return new LocalizedText(chinese, english).in(terminal.locale());
    }
}
