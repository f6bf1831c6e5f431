/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import java.util.Set;

/**
 * A place of the console that the navigation leads to. Declare one as a bean and it is shown.
 *
 * @param section name of the section, which its pages give to the layout; its text is {@code navigation.<section>}
 * @param path address, below {@code /console}
 * @param order ascending from the left
 * @param roles who sees it; everybody where empty
 */
public record NavigationEntry(String section, String path, int order, Set<Role> roles) {

    public NavigationEntry {
        if (!path.startsWith("/console")) {
            throw new IllegalArgumentException("an entry leads below /console, got: " + path);
        }
        roles = Set.copyOf(roles);
    }

    /** Whether a caller sees the entry; an administrator sees every one. */
    boolean isFor(Caller caller) {
        return roles.isEmpty()
                || caller.roles().contains(Role.ADMINISTRATOR)
                || caller.roles().stream().anyMatch(roles::contains);
    }
}
