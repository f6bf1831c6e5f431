/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.contracts.json.ContractJson;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Scalars as they are written into a pack's files. */
final class YamlScalars {

    /** Longest line that a list is continued on, in characters. */
    static final int LONGEST_LINE = 116;

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9-]*( [\\p{IsHan}A-Za-z0-9-]+)*");
    // what YAML 1.1 reads as another type
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlScalars() {}

    /** A text, in double quotes wherever a plain one could be read as something else; JSON's escapes are YAML's, too. */
    static String text(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : quoted(value);
    }

    /** A version, plain where it is one; the schema refuses what is none. */
    static String version(String value) {
        return value.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?") ? value : quoted(value);
    }

    /** A text in double quotes. */
    static String quoted(String value) {
        return ContractJson.mapper().writeValueAsString(value);
    }

    /** A number without exponent and trailing zeros. */
    static String number(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
