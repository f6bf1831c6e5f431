/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code calibration/*.tsv}: operator, signal, hypothesis, present, absent, samples, origin. */
final class CalibrationReader {

    private static final String HEADER = "operator\tsignal\thypothesis\tpresent\tabsent\tsamples\torigin";
    private static final int COLUMNS = 7;

    private final Set<String> operators;
    private final Set<String> hypotheses;
    private final Set<String> lexicons;

    CalibrationReader(PackDocument document, List<Lexicon> lexicons) {
        this.operators = document.operators().stream()
                .map(PackDocument.OperatorEntry::operator)
                .collect(Collectors.toSet());
        this.hypotheses = document.hypotheses().stream()
                .map(PackDocument.HypothesisEntry::id)
                .collect(Collectors.toSet());
        this.lexicons = lexicons.stream().map(Lexicon::id).collect(Collectors.toSet());
    }

    /**
     * All calibrations, in the order of files and lines.
     *
     * @throws InvalidPackException if a row is malformed, refers to something unknown or is given twice
     */
    List<Calibration> readAll(List<Map.Entry<String, String>> files) {
        List<Calibration> calibrations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> file : files) {
            List<String> lines = file.getValue().lines().toList();
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                String got = lines.isEmpty() ? "an empty file" : lines.get(0);
                throw new InvalidPackException(
                        file.getKey(), 1, "header", "expected " + shown(HEADER) + " between tabs, got: " + shown(got));
            }
            for (int i = 1; i < lines.size(); i++) {
                Row row = new Row(file.getKey(), i + 1, lines.get(i).split("\t", -1));
                Calibration calibration = row.read();
                check(row, calibration, seen);
                calibrations.add(calibration);
            }
        }
        return calibrations;
    }

    private static String shown(String line) {
        return line.replace('\t', ' ');
    }

    private void check(Row row, Calibration calibration, Set<String> seen) {
        if (!operators.contains(calibration.operator())) {
            throw row.refuse("operator", "the pack lists no operator " + calibration.operator());
        }
        if (!Operators.gives(calibration.operator(), calibration.signal(), lexicons, hypotheses)) {
            throw row.refuse("signal", calibration.operator() + " gives no signal " + calibration.signal());
        }
        if (!hypotheses.contains(calibration.hypothesis())) {
            throw row.refuse(
                    "hypothesis", "unknown hypothesis " + calibration.hypothesis() + "; wanted one of pack.yaml");
        }
        if (!seen.add(calibration.operator() + "\t" + calibration.signal() + "\t" + calibration.hypothesis())) {
            throw row.refuse("signal", calibration.signal() + " is calibrated twice for " + calibration.hypothesis());
        }
    }

    private record Row(String file, int line, String[] cells) {

        Calibration read() {
            if (cells.length != COLUMNS) {
                throw refuse("row", "expected " + COLUMNS + " columns between tabs, got: " + cells.length);
            }
            try {
                double present = ratio(cells[3]);
                double absent = ratio(cells[4]);
                int samples = Integer.parseInt(cells[5]);
                return new Calibration(cells[0], cells[1], cells[2], present, absent, samples, cells[6]);
            } catch (IllegalArgumentException e) {
                throw refuse("present, absent, samples", String.valueOf(e.getMessage()));
            }
        }

        /** Canonical JSON knows no negative zero: a policy read back must equal the one that was written. */
        private static double ratio(String cell) {
            return Double.parseDouble(cell) + 0.0;
        }

        InvalidPackException refuse(String column, String problem) {
            return new InvalidPackException(file, line, column, problem);
        }
    }
}
