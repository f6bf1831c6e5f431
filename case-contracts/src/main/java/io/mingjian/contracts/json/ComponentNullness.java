/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Holds readers to {@code @NullMarked}: a component of a contract record is there and not null, or {@code @Nullable}. */
final class ComponentNullness extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String CONTRACTS = "io.mingjian.contracts.";

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isNeverNull(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isNeverNull(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean isNeverNull(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> type = parameter.getDeclaringClass();
        if (!type.isRecord() || !type.getName().startsWith(CONTRACTS)) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return parameter.getOwner().getParameterCount() == components.length
                && !components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
