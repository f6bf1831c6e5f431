/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.fusion.FusionResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the multimodal model looked, per modality: the one text or picture, or the whole case where there are more. */
final class FusionPlaces {

    private final FusionResult result;
    private final Map<Modality, Locator> locators = new HashMap<>();

    FusionPlaces(ReasoningInput input, FusionResult result) {
        this.result = result;
        List<Passage> texts = Passage.submitted(input);
        if (texts.size() == 1) {
            Passage text = texts.get(0);
            locators.put(
                    Modality.TEXT,
                    new Locator.TextRange(text.name(), 0, text.text().length()));
        }
        locate(Modality.IMAGE, input);
        locate(Modality.OCR, input);
    }

    /** The place of what the model says of a hypothesis by a modality. */
    Signal.Place of(String hypothesis, Modality modality) {
        return new Signal.Place(
                modality.name(),
                Operators.FUSION + ":" + hypothesis + ":" + modality.name(),
                locators.getOrDefault(modality, new Locator.WholeCase()),
                "",
                percepts(modality));
    }

    private List<String> percepts(Modality modality) {
        return result.percepts().getOrDefault(modality, List.of());
    }

    private void locate(Modality modality, ReasoningInput input) {
        List<String> seen = percepts(modality);
        List<String> attachments = input.perception().percepts().stream()
                .filter(percept -> seen.contains(percept.id()))
                .map(FusionPlaces::attachment)
                .distinct()
                .toList();
        if (attachments.size() == 1) {
            locators.put(modality, new Locator.WholeAttachment(attachments.get(0)));
        }
    }

    private static String attachment(Percept percept) {
        Locator locator = percept.locator();
        if (locator instanceof Locator.ImageRegion region) {
            return region.attachment();
        }
        return locator instanceof Locator.WholeAttachment whole ? whole.attachment() : "";
    }
}
