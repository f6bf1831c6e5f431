/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas of records: what is not {@link Nullable}, neither as a component nor for the canonical constructor, is
 * required, and no two records share a name. What is absent is read as null, and what is null is not written.
 */
final class RecordResolver extends ModelResolver {

    private final SchemaNames names;
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    RecordResolver(ObjectMapper mapper, SchemaNames names) {
        super(mapper, names);
        this.names = names;
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            io.swagger.v3.core.converter.AnnotatedType type,
            ModelConverterContext context,
            Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.isRecordType() && java.getRawClass().getName().startsWith("io.mingjian.")) {
            complete(java.getRawClass(), context);
        }
        return resolved;
    }

    private void complete(Class<?> record, ModelConverterContext context) {
        String name = names.of(record);
        Class<?> other = named.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException("two records are described as " + name + ": " + other.getName() + " and "
                    + record.getName() + "; give one a name with @Schema");
        }
        Schema<?> schema = context.getDefinedModels().get(name);
        if (schema != null && schema.getProperties() != null) {
            RecordComponent[] components = record.getRecordComponents();
            AnnotatedType[] parameters = canonical(record).getAnnotatedParameterTypes();
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !parameters[i].isAnnotationPresent(Nullable.class);
                if (required && schema.getProperties().containsKey(component.getName())) {
                    require(schema, component.getName());
                }
            }
        }
    }

    private static Constructor<?> canonical(Class<?> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(Schema<?> schema, String property) {
        if (schema.getRequired() == null || !schema.getRequired().contains(property)) {
            schema.addRequiredItem(property);
        }
    }
}
