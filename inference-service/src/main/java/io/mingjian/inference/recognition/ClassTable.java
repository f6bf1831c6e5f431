/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.onnx.ModelUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The classes of a model with their names and platform labels, in the order of the model's scores. */
final class ClassTable {

    private static final String TAB = "\t";

    private final List<NamedClass> classes;

    private ClassTable(List<NamedClass> classes) {
        this.classes = List.copyOf(classes);
    }

    /**
     * Reads a table of tab-separated values in UTF-8 with a header that names at least the columns {@code index},
     * {@code en} and {@code labels}.
     *
     * @param size number of classes that the model has
     * @throws ModelUnavailableException if the rows are not the classes 0 to {@code size} in order
     */
    static ClassTable read(byte[] table, int size) {
        List<String> lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        List<String> header = Arrays.asList(lines.get(0).split(TAB, -1));
        List<NamedClass> classes = new ArrayList<>(size);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(TAB, -1);
            requireIndex(cells[column(header, "index")], classes.size());
            classes.add(NamedClass.of(cells[column(header, "en")], cells[column(header, "labels")]));
        }
        if (classes.size() != size) {
            throw new ModelUnavailableException("a class table must have " + size + " rows, got: " + classes.size());
        }
        return new ClassTable(classes);
    }

    int size() {
        return classes.size();
    }

    NamedClass get(int index) {
        return classes.get(index);
    }

    private static int column(List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new ModelUnavailableException("a class table must have a column " + name + ", got: " + header);
        }
        return column;
    }

    private static void requireIndex(String got, int wanted) {
        if (!got.equals(String.valueOf(wanted))) {
            throw new ModelUnavailableException(
                    "row " + wanted + " of a class table must have that index, got: " + got);
        }
    }
}
