/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of one command, taken apart.
 *
 * @param values options that take a value, by name with its dashes, each with its values in order
 * @param flags options that take none
 * @param operands what is left, in order
 */
public record Arguments(Map<String, List<String>> values, Set<String> flags, List<String> operands) {

    public Arguments {
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
        operands = List.copyOf(operands);
    }

    /**
     * Takes arguments apart; {@code --name=value} and {@code --name value} mean the same.
     *
     * @throws UsageException for an unknown option or a missing value
     */
    public static Arguments parse(List<String> arguments, Set<String> withValue, Set<String> withoutValue) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> flags = new ArrayList<>();
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            if (!argument.startsWith("--")) {
                operands.add(argument);
            } else if (withoutValue.contains(argument)) {
                flags.add(argument);
            } else if (withValue.contains(name)) {
                String value = equals > 0 ? argument.substring(equals + 1) : following(arguments, ++i, name);
                values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            } else {
                throw new UsageException("unknown option " + name);
            }
        }
        return new Arguments(values, Set.copyOf(flags), operands);
    }

    private static String following(List<String> arguments, int index, String name) {
        if (index >= arguments.size()) {
            throw new UsageException(name + " needs a value");
        }
        return arguments.get(index);
    }

    /** The value of an option, if it was given; the last one where it was given several times. */
    public Optional<String> value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All values of an option, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * The value of an option as a number of at least one.
     *
     * @throws UsageException if the value is no such number
     */
    public int positive(String name, int otherwise) {
        String value = value(name).orElse(null);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(name + " needs a whole number, got: " + value);
        }
        throw new UsageException(name + " must be at least 1, got: " + value);
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The terminal in the language of {@code --lang}, where that was given.
     *
     * @throws UsageException for a language other than zh and en
     */
    public Terminal speaking(Terminal terminal) {
        String language = value("--lang").orElse(null);
        if (language == null) {
            return terminal;
        }
        if (!language.equals("zh") && !language.equals("en")) {
            throw new UsageException("--lang must be zh or en, got: " + language);
        }
        return terminal.in(Terminal.language(language));
    }
}
