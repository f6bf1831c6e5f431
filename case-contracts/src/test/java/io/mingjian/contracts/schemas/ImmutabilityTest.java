/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.json.ContractJson;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImmutabilityTest {

    /** Jackson hands mutable collections to the constructors, so that only copies pass. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatWasReadCannotBeChanged(Record sample) {
        Record read = ContractJson.read(ContractJson.canonical(sample), sample.getClass());

        assertThat(collectionsFrozenIn(read)).isPositive();
    }

    static Stream<Object> samples() {
        return Samples.all().stream();
    }

    private static int collectionsFrozenIn(Object value) {
        int frozen = 0;
        if (value instanceof Collection<?> items) {
            assertThatThrownBy(items::clear).isInstanceOf(UnsupportedOperationException.class);
            frozen = 1
                    + items.stream()
                            .mapToInt(ImmutabilityTest::collectionsFrozenIn)
                            .sum();
        } else if (value instanceof Map<?, ?> entries) {
            assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
            frozen = 1
                    + entries.values().stream()
                            .mapToInt(ImmutabilityTest::collectionsFrozenIn)
                            .sum();
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                frozen += collectionsFrozenIn(valueOf(component, value));
            }
        }
        return frozen;
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
