/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.status;

import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.chain.TextWidth;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.PlatformUnreachableException;
import io.mingjian.cli.platform.RunningInstance;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code status}: the instance, its services, its packs, its cases and its ledger. */
public final class StatusCommand implements Command {

    private static final int LABEL_CELLS = 10;

    @Override
    public String usage() {
        return "status [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal process) {
        Arguments arguments = Arguments.parse(given, Set.of("--lang"), Set.of());
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("status takes no " + arguments.operands().get(0));
        }
        Terminal terminal = arguments.speaking(process);
        PrintStream out = terminal.out();
        out.println(label("数据目录", "home", terminal) + installation.home());
        out.println(label("地址", "address", terminal) + installation.platform());
        try {
            return report(PlatformClient.of(installation), installation, terminal);
        } catch (PlatformUnreachableException e) {
            String state = installation
                    .instance()
                    .map(instance -> instance.state() + " (pid " + instance.pid() + ")")
                    .orElse(e.getMessage());
            out.println(label("状态", "state", terminal) + state);
            return FAILED;
        }
    }

    private static int report(PlatformClient platform, Installation installation, Terminal terminal) {
        PrintStream out = terminal.out();
        List<InstalledPack> packs = platform.packs();
        CaseCounts counts = CaseCounts.read(platform);
        boolean healthy = true;
        String process = installation
                .instance()
                .map(instance -> words("（进程 ", " (pid ", terminal)
                        + instance.pid()
                        + words("，启动于 ", ", since ", terminal)
                        + instance.startedAt()
                        + words("）", ")", terminal))
                .orElse("");
        out.println(label("状态", "state", terminal) + words("运行中", "running", terminal) + process);
        Paint paint = new Paint(terminal.interactive());
        for (var service : installation.services().entrySet()) {
            boolean up = platform.healthy(service.getValue());
            healthy &= up;
            out.printf(
                    Locale.ROOT,
                    "%s%-18s %s %-5d %s%n",
                    label("服务", "service", terminal),
                    service.getKey(),
                    words("端口", "port", terminal),
                    service.getValue().getPort(),
                    paint.mark(up, up ? words("正常", "up", terminal) : words("不可用", "down", terminal)));
        }
        serverPorts(installation)
                .forEach((name, port) -> out.printf(
                        Locale.ROOT,
                        "%s%-18s %s %d%n",
                        label("服务器", "server", terminal),
                        name,
                        words("端口", "port", terminal),
                        port));
        packs.forEach(pack -> out.printf(
                Locale.ROOT,
                "%s%-22s %s · %d %s%n",
                label("领域包", "pack", terminal),
                pack.name(),
                pack.version(),
                pack.hypotheses().size(),
                words("个假设", "hypotheses", terminal)));
        out.println(label("案例", "cases", terminal) + counts.describe(terminal.locale()));
        out.println(label("账本", "ledger", terminal)
                + (counts.ledgerSize() == 0
                        ? words("空", "empty", terminal)
                        : counts.ledgerSize() + words(" 项（截至最新裁决）", " entries at the newest decision", terminal)));
        return healthy ? DONE : FAILED;
    }

    private static String label(String chinese, String english, Terminal terminal) {
        return TextWidth.pad(words(chinese, english, terminal), LABEL_CELLS);
    }

    private static String words(String chinese, String english, Terminal terminal) {
        return new LocalizedText(chinese, english).in(terminal.locale());
    }

    /** Ports of what the instance runs beside the services, such as the database. */
    private static Map<String, Integer> serverPorts(Installation installation) {
        Map<String, Integer> ports = new TreeMap<>(
                installation.instance().map(RunningInstance::ports).orElse(Map.of()));
        ports.keySet().removeAll(installation.services().keySet());
        return ports;
    }
}
