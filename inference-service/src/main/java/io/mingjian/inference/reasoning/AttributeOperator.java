/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports the case's attributes; the signal is {@code name=value}. */
record AttributeOperator() implements Operator {

    @Override
    public String name() {
        return Operators.ATTRIBUTE;
    }

    @Override
    public Modality modality() {
        return Modality.ATTRIBUTE;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        return attributes(input).isEmpty() ? Availability.NO_INPUT : Availability.READY;
    }

    @Override
    public Object subject(ReasoningInput input) {
        return attributes(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        attributes(input).forEach((name, value) -> {
            Signal.Place place =
                    new Signal.Place(name, "attribute:" + name, new Locator.AttributeValue(name), value, List.of());
            signals.add(new Signal(name + "=" + value.strip(), false, place, Wording.attribute(name, value)));
        });
        return new Observation(signals, List.of());
    }

    private static SortedMap<String, String> attributes(ReasoningInput input) {
        return new TreeMap<>(input.event().subject().attributes());
    }
}
