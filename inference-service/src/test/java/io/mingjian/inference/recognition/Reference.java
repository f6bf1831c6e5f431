/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The tables under {@code src/test/resources/recognition}: what Python makes of the samples' photographs. */
final class Reference {

    static final List<String> PICTURES = List.of("photo-handgun.jpg", "photo-beer.jpg", "photo-dress.jpg");

    private Reference() {}

    /** The numbers of the rows of a picture. */
    static List<double[]> rows(String table, String picture) {
        try (InputStream stream = Reference.class.getResourceAsStream("/recognition/" + table)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(picture))
                    .map(cells -> Arrays.stream(cells)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
