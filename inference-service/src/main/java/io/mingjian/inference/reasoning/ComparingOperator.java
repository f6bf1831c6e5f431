/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator that holds what the case says against itself or against what is known. It looks at several sides, so that
 * its signals carry shares, and it runs only where something can be compared.
 */
interface ComparingOperator extends Operator {

    /** What it reads. */
    List<Statement> statements(ReasoningInput input);

    /** Whether there is something to compare. */
    boolean compares(ReasoningInput input);

    @Override
    default @Nullable Modality modality() {
        return null;
    }

    @Override
    default Availability availability(ReasoningInput input) {
        return compares(input) ? Availability.READY : Availability.NO_INPUT;
    }

    @Override
    default Object subject(ReasoningInput input) {
        return Statement.subject(statements(input));
    }
}
