/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void takesValuesInBothForms() {
        Arguments arguments = parse("--out", "r.json", "--sample=20", "m.jsonl", "--json");
        assertThat(arguments.value("--out")).contains("r.json");
        assertThat(arguments.positive("--sample", 1)).isEqualTo(20);
        assertThat(arguments.operands()).containsExactly("m.jsonl");
        assertThat(arguments.has("--json")).isTrue();
    }

    @Test
    void keepsEqualsSignsInsideValues() {
        assertThat(parse("--out=a=b").value("--out")).contains("a=b");
    }

    @Test
    void keepsEveryValueOfAnOptionThatIsRepeated() {
        Arguments arguments = parse("--out", "a", "--sample=1", "--out=b");
        assertThat(arguments.all("--out")).containsExactly("a", "b");
        assertThat(arguments.value("--out")).contains("b");
        assertThat(arguments.all("--other")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--wide")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> parse("--out")).hasMessage("--out needs a value");
        assertThatThrownBy(() -> parse("--sample", "0").positive("--sample", 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> parse("--sample", "x").positive("--sample", 1)).hasMessageContaining("whole number");
    }

    private static Arguments parse(String... arguments) {
        return Arguments.parse(List.of(arguments), Set.of("--out", "--sample"), Set.of("--json"));
    }
}
