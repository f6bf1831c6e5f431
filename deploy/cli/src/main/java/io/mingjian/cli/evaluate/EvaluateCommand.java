/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.ProgressLine;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.contracts.json.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code evaluate}: runs a labelled manifest through the platform and writes how well it did. */
public final class EvaluateCommand implements Command {

    private static final String OUT = "--out";
    private static final String SAMPLE = "--sample";
    private static final String KINDS = "--kinds";
    private static final String CONCURRENCY = "--concurrency";
    private static final int DEFAULT_CONCURRENCY = 4;
    private static final int MOST_CONCURRENCY = 64;

    @Override
    public String usage() {
        return "evaluate MANIFEST.jsonl [--out R.json] [--sample N] [--kinds a,b] [--concurrency N]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal terminal) {
        Arguments arguments = Arguments.parse(given, Set.of(OUT, SAMPLE, KINDS, CONCURRENCY, "--lang"), Set.of());
        if (arguments.operands().size() != 1) {
            throw new UsageException("evaluate needs one manifest");
        }
        Path manifest = Path.of(arguments.operands().get(0));
        int concurrency = Math.min(arguments.positive(CONCURRENCY, DEFAULT_CONCURRENCY), MOST_CONCURRENCY);
        Path out = arguments.value(OUT).map(Path::of).orElse(null);
        PlatformClient platform = PlatformClient.of(installation);
        Evaluation evaluation = plan(arguments, manifest, platform);
        String digest = digest(manifest);
        Journal journal = Journal.beside(out);
        Map<String, Scored> known = journal.open(digest + " " + evaluation.packs());
        if (!known.isEmpty()) {
            terminal.err().println("going on after " + known.size() + " records that were scored before");
        }
        ProgressLine progress = new ProgressLine(terminal, evaluation.size());
        List<Scored> scored = new EvaluationRun(platform, journal, concurrency).through(evaluation, known, progress);
        progress.end();
        Map<String, KindReport> kinds = EvaluationReport.kinds(evaluation, scored);
        terminal.out().print(EvaluationTable.of(kinds));
        String name = String.valueOf(manifest.getFileName());
        write(
                out,
                new EvaluationReport(name, digest, concurrency, Metrics.CALIBRATION_BINS, Bootstrap.RESAMPLES, kinds));
        journal.close();
        return DONE;
    }

    private static Evaluation plan(Arguments arguments, Path manifest, PlatformClient platform) {
        List<ManifestRecord> records = ManifestRecord.all(manifest);
        String kinds = arguments.value(KINDS).orElse("");
        if (!kinds.isEmpty()) {
            Set<String> wanted = Set.copyOf(List.of(kinds.split(",")));
            records = records.stream()
                    .filter(each -> wanted.contains(each.kind()))
                    .toList();
        }
        if (records.isEmpty()) {
            throw new CommandFailedException("the manifest holds no record to evaluate");
        }
        Evaluation evaluation = Evaluation.plan(records, platform);
        int size = arguments.positive(SAMPLE, Integer.MAX_VALUE);
        return size == Integer.MAX_VALUE ? evaluation : evaluation.sampled(size);
    }

    private static String digest(Path manifest) {
        try {
            return Sha256.hex(Files.readAllBytes(manifest));
        } catch (IOException e) {
            throw new CommandFailedException("the manifest " + manifest + " cannot be read");
        }
    }

    private static void write(@Nullable Path out, EvaluationReport report) {
        if (out == null) {
            return;
        }
        try {
            Files.write(out, report.json());
        } catch (IOException e) {
            throw new CommandFailedException("the report " + out + " cannot be written");
        }
    }
}
