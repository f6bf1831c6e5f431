/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of access as tests outside its package see it. */
public final class AccessMatrix {

    /** All roles. */
    public static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();

    /** One endpoint for one role. */
    public record Cell(String method, String path, String role, boolean allowed) {}

    private AccessMatrix() {}

    /** All endpoints of all roles. */
    public static List<Cell> cells() {
        return AccessTable.RULES.stream()
                .flatMap(rule -> Arrays.stream(Role.values())
                        .map(role -> new Cell(
                                rule.method().name(),
                                rule.pattern(),
                                role.name(),
                                rule.roles().contains(role))))
                .toList();
    }

    /** Methods and patterns of all that is for controllers. */
    public static Set<String> endpoints() {
        Set<String> endpoints = AccessTable.RULES.stream()
                .filter(rule -> !rule.pattern().startsWith("/actuator"))
                .map(rule -> rule.method() + " " + rule.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        AccessTable.SIGNED.forEach(pattern -> endpoints.add("POST " + pattern));
        return endpoints;
    }
}
