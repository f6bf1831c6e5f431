/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.demo;

import io.mingjian.cli.chain.OutcomeWords;
import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.chain.TextWidth;
import io.mingjian.cli.chain.Wrapping;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.RequestRefusedException;
import io.mingjian.cli.review.CaseReport;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code demo}: submits every sample, shows its chain, and compares the decisions with the expectations. */
public final class DemoCommand implements Command {

    private static final int NAME_CELLS = 31;
    private static final int INDENT = 3;
    private static final int GOT_CELLS = 20;

    private record Row(Sample sample, String got, double millis, boolean met) {}

    @Override
    public String usage() {
        return "demo [--exit] [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal terminal) {
        Arguments arguments = Arguments.parse(given, Set.of("--lang", "--samples"), Set.of());
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("demo takes no " + arguments.operands().get(0));
        }
        List<Sample> samples = Sample.all(Path.of(arguments.value("--samples").orElse("deploy/samples")));
        return new Walk(PlatformClient.of(installation), arguments.speaking(terminal)).through(samples);
    }

    /** One pass through the samples. */
    private static final class Walk {

        private final PlatformClient platform;
        private final Terminal terminal;
        private final Paint paint;

        Walk(PlatformClient platform, Terminal terminal) {
            this.platform = platform;
            this.terminal = terminal;
            this.paint = new Paint(terminal.interactive());
        }

        int through(List<Sample> samples) {
            List<Row> rows = new ArrayList<>();
            for (Sample sample : samples) {
                terminal.err()
                        .println(words("提交 ", "submitting ")
                                + (rows.size() + 1) + "/" + samples.size() + "  "
                                + sample.document().name());
                rows.add(show(sample));
            }
            terminal.out().println();
            rows.forEach(row -> terminal.out().println(line(row)));
            long missed = rows.stream().filter(row -> !row.met()).count();
            terminal.out().println(conclusion(missed, rows.size()));
            return missed == 0 ? DONE : FAILED;
        }

        private Row show(Sample sample) {
            Sample.Description description = sample.description();
            terminal.out().println();
            terminal.out()
                    .println("━━ " + sample.document().name() + "  "
                            + description.title().in(terminal.locale()));
            Wrapping.rows(description.note().in(terminal.locale()), terminal.columns() - INDENT)
                    .forEach(row -> terminal.out().println("   " + row));
            try {
                FinishedCase finished = platform.review(sample.document());
                terminal.out().print(new CaseReport(platform, terminal).tree(sample.document(), finished));
                return new Row(sample, got(finished.decision()), finished.millis(), sample.isMetBy(finished));
            } catch (RequestRefusedException e) {
                terminal.out().println("   " + e.getMessage());
                return new Row(sample, words("被拒绝", "refused"), 0, false);
            }
        }

        private String got(FinishedCase.Decided decision) {
            return OutcomeWords.of(decision.outcome(), terminal.locale())
                    + words("，严重度 ", ", severity ")
                    + decision.severity();
        }

        private String conclusion(long missed, int all) {
            return missed == 0
                    ? words(all + " 个样例全部符合预期", "all " + all + " samples were decided as expected")
                    : words(
                            all + " 个样例中有 " + missed + " 个不符合预期",
                            missed + " of " + all + " samples were not decided as expected");
        }

        private String words(String chinese, String english) {
            return new LocalizedText(chinese, english).in(terminal.locale());
        }

        private String line(Row row) {
            String marked = paint.mark(row.met(), row.met() ? "✓" : "✗");
            return marked + " " + TextWidth.pad(row.sample().document().name(), NAME_CELLS)
                    + TextWidth.pad(row.got(), GOT_CELLS)
                    + String.format(Locale.ROOT, "%6.0f ms  ", row.millis())
                    + words("预期 ", "expected ")
                    + row.sample().wanted(terminal.locale());
        }
    }
}
