/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.status;

import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.PlatformUnreachableException;
import io.mingjian.cli.platform.RunningInstance;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code status}: the instance, its services, its packs, its cases and its ledger. */
public final class StatusCommand implements Command {

    @Override
    public String usage() {
        return "status [--lang zh|en]";
    }

    @Override
    public int run(List<String> given, Installation installation, Terminal terminal) {
        Arguments arguments = Arguments.parse(given, Set.of("--lang"), Set.of());
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("status takes no " + arguments.operands().get(0));
        }
        PrintStream out = terminal.out();
        out.println("home      " + installation.home());
        out.println("address   " + installation.platform());
        try {
            return report(PlatformClient.of(installation), installation, terminal);
        } catch (PlatformUnreachableException e) {
            String state = installation
                    .instance()
                    .map(instance -> instance.state() + " (pid " + instance.pid() + ")")
                    .orElse(e.getMessage());
            out.println("state     " + state);
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
                .map(instance -> " (pid " + instance.pid() + ", since " + instance.startedAt() + ")")
                .orElse("");
        out.println("state     running" + process);
        Paint paint = new Paint(terminal.interactive());
        for (var service : installation.services().entrySet()) {
            boolean up = platform.healthy(service.getValue());
            healthy &= up;
            out.printf(
                    Locale.ROOT,
                    "service   %-18s port %-5d %s%n",
                    service.getKey(),
                    service.getValue().getPort(),
                    paint.mark(up, up ? "up" : "down"));
        }
        serverPorts(installation)
                .forEach((name, port) -> out.printf(Locale.ROOT, "server    %-18s port %d%n", name, port));
        packs.forEach(pack -> out.printf(
                Locale.ROOT,
                "pack      %-22s %s · %d hypotheses%n",
                pack.name(),
                pack.version(),
                pack.hypotheses().size()));
        out.println("cases     " + counts.describe());
        out.println("ledger    "
                + (counts.ledgerSize() == 0 ? "empty" : counts.ledgerSize() + " entries at the newest decision"));
        return healthy ? DONE : FAILED;
    }

    /** Ports of what the instance runs beside the services, such as the database. */
    private static Map<String, Integer> serverPorts(Installation installation) {
        Map<String, Integer> ports = new TreeMap<>(
                installation.instance().map(RunningInstance::ports).orElse(Map.of()));
        ports.keySet().removeAll(installation.services().keySet());
        return ports;
    }
}
