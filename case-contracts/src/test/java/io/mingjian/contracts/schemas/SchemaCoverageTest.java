/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Records and schemas say the same, so that neither can drift from the other. */
class SchemaCoverageTest {

    private static final JsonNode DEFINITIONS = ContractSchemas.tree("types").get("$defs");

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentIsDescribedAndNothingElse(Class<?> record) {
        List<String> components = names(Arrays.stream(record.getRecordComponents()));
        if (kindOf(record) != null) {
            components.add("kind");
        }

        assertThat(schemaOf(record).get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(components);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentHasTheTypeThatIsWritten(Class<?> record) {
        JsonNode properties = schemaOf(record).get("properties");

        for (RecordComponent component : record.getRecordComponents()) {
            assertThat(SchemaTypes.mismatch(component.getGenericType(), properties.get(component.getName())))
                    .as("%s.%s", record.getSimpleName(), component.getName())
                    .isEmpty();
        }
    }

    /** What comes after the first version must be nullable, or older events could not be read. */
    @ParameterizedTest
    @MethodSource("records")
    void exactlyTheComponentsThatAreNeverNullAreRequired(Class<?> record) {
        JsonNode schema = schemaOf(record);
        List<String> expected = names(Arrays.stream(record.getRecordComponents())
                .filter(component -> !isNullable(component.getAnnotatedType())));
        if (kindOf(record) != null) {
            expected.add("kind");
        }

        assertThat(strings(schema.get("required"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyKindIsWrittenAsTheSchemaNamesIt(Class<?> record) {
        String kind = kindOf(record);
        JsonNode described = schemaOf(record).at("/properties/kind/const");

        assertThat(described.isMissingNode() ? null : described.asString()).isEqualTo(kind);
    }

    @Test
    void everySealedTypeOffersExactlyItsKinds() {
        types().filter(type -> type.isSealed() && kindsOf(type) != null).forEach(type -> {
            List<String> offered = new ArrayList<>();
            DEFINITIONS
                    .get(type.getSimpleName())
                    .get("oneOf")
                    .forEach(option -> offered.add(option.get("$ref").asString()));
            assertThat(offered)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getPermittedSubclasses())
                            .map(subclass -> "#/$defs/" + subclass.getSimpleName())
                            .toList());
        });
    }

    @Test
    void everyEnumerationListsExactlyItsConstants() {
        types().filter(Class::isEnum).forEach(type -> assertThat(
                        strings(DEFINITIONS.get(type.getSimpleName()).get("enum")))
                .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .toList()));
    }

    @Test
    void everyDefinitionBelongsToAType() {
        Set<String> names = types().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        names.add("Sha256");

        assertThat(names).containsAll(DEFINITIONS.propertyNames());
    }

    static Stream<Class<?>> records() {
        return types().filter(Class::isRecord);
    }

    private static Stream<Class<?>> types() {
        return ContractTypes.reachableFrom(ContractSchemas.FILES.keySet()).stream();
    }

    private static JsonNode schemaOf(Class<?> record) {
        String file = ContractSchemas.FILES.get(record);
        JsonNode schema = file == null ? DEFINITIONS.get(record.getSimpleName()) : ContractSchemas.tree(file);
        return Objects.requireNonNull(schema, () -> "no schema describes " + record);
    }

    private static @Nullable String kindOf(Class<?> record) {
        return Arrays.stream(record.getInterfaces())
                .map(SchemaCoverageTest::kindsOf)
                .filter(Objects::nonNull)
                .flatMap(kinds -> Arrays.stream(Objects.requireNonNull(kinds).value()))
                .filter(kind -> kind.value() == record)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonSubTypes kindsOf(Class<?> type) {
        return type.getAnnotation(JsonSubTypes.class);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static List<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
            strings.add(items.next().asString());
        }
        return strings;
    }
}
