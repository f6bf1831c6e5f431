/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final UUID PARENT = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e5f");

    @Test
    void newIdentifiersAreOfVersionSevenAndTheIetfVariant() {
        UUID identifier = Identifiers.next();

        assertThat(identifier.version()).isEqualTo(7);
        assertThat(identifier.variant()).isEqualTo(2);
    }

    @Test
    void newIdentifiersCarryTheTimeInMilliseconds() {
        long before = System.currentTimeMillis();
        long carried = Identifiers.next().getMostSignificantBits() >>> 16;

        assertThat(carried).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void newIdentifiersAscendAsText() {
        List<String> identifiers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            identifiers.add(Identifiers.next().toString());
        }

        assertThat(identifiers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void derivedIdentifiersDependOnTheirArgumentsAlone() {
        assertThat(Identifiers.derived(PARENT, "inference-service/perception"))
                .isEqualTo(UUID.fromString("78d6960a-8550-501a-a361-2504c89f00da"));
    }

    @Test
    void derivedIdentifiersDifferByParentAndName() {
        assertThat(List.of(
                        Identifiers.derived(PARENT, "a"),
                        Identifiers.derived(PARENT, "b"),
                        Identifiers.derived(new UUID(1, 2), "a")))
                .doesNotHaveDuplicates()
                .allMatch(identifier -> identifier.version() == 5);
    }
}
