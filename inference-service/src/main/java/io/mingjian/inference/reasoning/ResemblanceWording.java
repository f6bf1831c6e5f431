/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.reasoning.Modality;

/** What a case resembles, as the beginning of a sentence. */
final class ResemblanceWording {

    private ResemblanceWording() {}

    static LocalizedText found(Precedent precedent, PrecedentKind kind, LocalizedText hypothesis) {
        String percent = Math.round(precedent.similarity() * 100) + "%";
        boolean picture = precedent.modality() == Modality.IMAGE;
        boolean holds = ResemblanceOperator.holds(precedent);
        LocalizedText other = other(precedent, kind);
        return new LocalizedText(
                (picture ? "图片" : "文字") + "与" + other.zh() + "相似（" + percent + "），" + (holds ? "其中“" : "其中不成立“")
                        + hypothesis.zh() + (holds ? "”成立" : "”"),
                (picture ? "A picture" : "The text") + " resembles " + other.en() + " (" + percent + "), where \""
                        + hypothesis.en() + (holds ? "\" held" : "\" did not hold"));
    }

    private static LocalizedText other(Precedent precedent, PrecedentKind kind) {
        return switch (kind) {
            case CASE -> new LocalizedText("已判案件 " + precedent.id() + " ", "the decided case " + precedent.id());
            case EXAMPLE ->
                new LocalizedText("规则包示例 " + precedent.id() + " ", "the example " + precedent.id() + " of the pack");
        };
    }
}
