/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The contract's own types that are reached from some roots through record components and sealed types. */
final class ContractTypes {

    private static final String CONTRACTS = "io.mingjian.contracts.";

    private ContractTypes() {}

    static Set<Class<?>> reachableFrom(Collection<Class<?>> roots) {
        Set<Class<?>> found = new LinkedHashSet<>();
        roots.forEach(root -> visit(root, found));
        return found;
    }

    private static void visit(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> visit(argument, found));
        } else if (type instanceof Class<?> plain && plain.getName().startsWith(CONTRACTS) && found.add(plain)) {
            if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(component -> visit(component, found));
            }
            if (plain.isSealed()) {
                Arrays.stream(plain.getPermittedSubclasses()).forEach(subclass -> visit(subclass, found));
            }
        }
    }
}
