/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    private static final Path PAGE = Path.of("..", "docs", "operations", "roles.md");

    @Test
    void pageOfRolesSaysWhatTheTableSays() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[A-Z]+ /.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        AccessTable.RULES.stream().map(AccessTableTest::row).toList());
    }

    @Test
    void pageOfRolesNamesWhatIsSigned() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(AccessTable.SIGNED).isNotEmpty().allMatch(pattern -> page.contains("`POST " + pattern + "`"));
    }

    @Test
    void noEndpointHasTwoRules() {
        assertThat(AccessTable.RULES.stream().map(rule -> rule.method() + " " + rule.pattern()))
                .doesNotHaveDuplicates();
    }

    private static String row(AccessRule rule) {
        String roles = Arrays.stream(Role.values())
                .map(role -> rule.roles().contains(role) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        return "| `" + rule.method() + " " + rule.pattern() + "` | `" + rule.operation() + "` | " + roles + " | "
                + (rule.byPack() ? "yes" : "–") + " |";
    }
}
