/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.review;

import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.PlatformClient;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code review}: submits a text, a picture, a case file or a batch, and shows how it was decided. */
public final class ReviewCommand implements Command {

    /** The pack of a case that names none. */
    public static final String DEFAULT_PACK = "ecommerce-compliance";

    private static final String TEXT = "--text";
    private static final String IMAGE = "--image";
    private static final String CASE = "--case";
    private static final String PACK = "--pack";
    private static final String JSON = "--json";

    @Override
    public String usage() {
        return "review (--text T | --image F | --text T --image F | --case F.json | F.jsonl)"
                + " [--pack P] [--json] [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal terminal) {
        Arguments arguments = Arguments.parse(given, Set.of(TEXT, IMAGE, CASE, PACK, "--lang"), Set.of(JSON));
        Terminal speaking = arguments.speaking(terminal);
        String pack = arguments.value(PACK).orElse(DEFAULT_PACK);
        if (isBatch(arguments)) {
            List<CaseDocument> cases = batch(Path.of(arguments.operands().get(0)), pack);
            return new BatchReview(PlatformClient.of(installation), speaking, arguments.has(JSON)).run(cases);
        }
        CaseDocument document = single(arguments, pack);
        CaseReport report = new CaseReport(PlatformClient.of(installation), speaking);
        speaking.out().print(arguments.has(JSON) ? report.json(document) + "\n" : report.tree(document));
        return DONE;
    }

    private static boolean isBatch(Arguments arguments) {
        boolean single = arguments.value(TEXT).isPresent()
                || arguments.value(IMAGE).isPresent()
                || arguments.value(CASE).isPresent();
        if (arguments.operands().size() > 1 || single == !arguments.operands().isEmpty()) {
            throw new UsageException("give one of --text, --image, --case or a JSONL file");
        }
        return !single;
    }

    private static CaseDocument single(Arguments arguments, String pack) {
        Path file = arguments.value(CASE).map(Path::of).orElse(null);
        String text = arguments.value(TEXT).orElse(null);
        Path picture = arguments.value(IMAGE).map(Path::of).orElse(null);
        if (file == null) {
            return CaseDocument.of(pack, "description", text, picture);
        }
        if (text != null || picture != null) {
            throw new UsageException("--case goes with neither --text nor --image");
        }
        return CaseDocument.parse(file.toString(), read(file), folder(file), pack);
    }

    private static List<CaseDocument> batch(Path file, String pack) {
        List<String> lines = read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> CaseDocument.parse(file + ":" + (i + 1), lines.get(i), folder(file), pack))
                .toList();
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new CommandFailedException(file + " is not UTF-8 text");
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read");
        }
    }
}
