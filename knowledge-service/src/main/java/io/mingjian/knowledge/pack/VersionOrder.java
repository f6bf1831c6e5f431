/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.util.Comparator;

/** Which of two versions comes later: numbers first, and a pre-release before its release (Semantic Versioning 2.0, 11). */
final class VersionOrder implements Comparator<String> {

    static final VersionOrder INSTANCE = new VersionOrder();

    private VersionOrder() {}

    @Override
    public int compare(String one, String other) {
        String[] left = one.split("-", 2);
        String[] right = other.split("-", 2);
        int numbers = identifiers(left[0], right[0]);
        if (numbers != 0 || left.length + right.length == 2) {
            return numbers;
        }
        if (left.length != right.length) {
            return right.length - left.length;
        }
        return identifiers(left[1], right[1]);
    }

    private static int identifiers(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = identifier(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return left.length - right.length;
    }

    private static int identifier(String one, String other) {
        boolean number = one.matches("[0-9]+");
        if (number && other.matches("[0-9]+")) {
            return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other));
        }
        if (number != other.matches("[0-9]+")) {
            return number ? -1 : 1;
        }
        return one.compareTo(other);
    }
}
