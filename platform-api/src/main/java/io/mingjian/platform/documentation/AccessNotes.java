/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import io.mingjian.platform.security.AccessTable;
import io.mingjian.platform.security.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Says of each operation who may use it, as the table of access has it. */
final class AccessNotes implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> AccessTable.access(HttpMethod.valueOf(method.name()), path)
                        .ifPresent(access -> note(operation, access))));
    }

    private static void note(Operation operation, AccessTable.Access access) {
        String roles = access.roles().stream()
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .collect(Collectors.joining(", "));
        String note = "Scope `" + access.scope() + "`; roles: " + roles + ".";
        String before = operation.getDescription();
        operation.setDescription(before == null || before.isBlank() ? note : before + "\n\n" + note);
    }
}
