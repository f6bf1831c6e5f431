/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrecedentIndexTest {

    private static final String MODEL = "a".repeat(64);
    private static final String OTHER_MODEL = "b".repeat(64);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID ASKING = new UUID(0, 9);

    private final PrecedentIndex index = new PrecedentIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void theNearestCaseComesFirstWithItsCosineAndWhatItSays() {
        add(decided(ONE, "acme", "triage", text(MODEL, 1, 0)));
        add(decided(TWO, "acme", "triage", text(MODEL, 0.6f, 0.8f)));

        List<PrecedentIndex.Neighbour> found = index.nearest("acme", "triage", ASKING, text(MODEL, 0.8f, 0.6f), 8);

        assertThat(found).extracting(PrecedentIndex.Neighbour::id).containsExactly(TWO, ONE);
        assertThat(found.get(0).similarity()).isCloseTo(0.96, within(1e-5));
        assertThat(found.get(0).held()).containsExactly("fire", "smoke");
        assertThat(found.get(0).failed()).containsExactly("leak");
        assertThat(found.get(0).outcome()).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void neitherTheCaseItselfNorAnotherTenantPackModelOrModalityIsFound() {
        add(decided(ASKING, "acme", "triage", text(MODEL, 1, 0)));
        add(decided(ONE, "globex", "triage", text(MODEL, 1, 0)));
        add(decided(TWO, "acme", "compliance", text(MODEL, 1, 0)));
        add(decided(new UUID(0, 3), "acme", "triage", text(OTHER_MODEL, 1, 0)));
        add(decided(new UUID(0, 4), "acme", "triage", new Embedding("p", Modality.IMAGE, MODEL, new float[] {1, 0})));

        assertThat(index.size()).isEqualTo(5);
        assertThat(index.nearest("acme", "triage", ASKING, text(MODEL, 1, 0), 8))
                .isEmpty();
    }

    @Test
    void aCaseThatIsAddedAgainIsReplaced() {
        add(decided(ONE, "acme", "triage", text(MODEL, 1, 0)));
        add(decided(ONE, "acme", "triage", text(MODEL, 1, 0)));

        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void noMoreThanTheLimitAreFound() {
        for (int number = 1; number <= 20; number++) {
            add(decided(new UUID(1, number), "acme", "triage", text(MODEL, 1, number)));
        }

        assertThat(index.nearest("acme", "triage", ASKING, text(MODEL, 1, 0), 3))
                .extracting(PrecedentIndex.Neighbour::id)
                .containsExactly(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    }

    @Test
    void picturesOf1280ComponentsAreTaken() {
        float[] features = new float[1280];
        features[1279] = 1;
        Embedding picture = new Embedding("photo/embedding/image", Modality.IMAGE, MODEL, features);
        add(decided(ONE, "acme", "triage", picture));

        assertThat(index.nearest("acme", "triage", ASKING, picture, 8))
                .extracting(PrecedentIndex.Neighbour::id)
                .containsExactly(ONE);
    }

    private void add(DecidedCase decided) {
        index.add(decided);
        index.refresh();
    }

    private static DecidedCase decided(UUID id, String tenant, String pack, Embedding embedding) {
        return new DecidedCase(
                id, tenant, pack, Outcome.BLOCK, List.of("fire", "smoke"), List.of("leak"), List.of(embedding));
    }

    private static Embedding text(String model, float... vector) {
        return new Embedding("description/embedding", Modality.TEXT, model, vector);
    }
}
