/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.fusion.FusionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the multimodal model says, in words for people. */
final class FusionWording {

    private static final int DIGEST_SHOWN = 12;
    private static final double LEAST_EXPERT = 0.005;

    private FusionWording() {}

    /** Score, share of a modality and the experts asked, as the beginning of a sentence. */
    static LocalizedText found(FusionResult.Assessment assessment, LocalizedText name, Share share) {
        LocalizedText from = Wording.modality(share.modality());
        String score = score(assessment.score());
        String percent = percent(share.weight());
        return new LocalizedText(
                "多模态模型给“" + name.zh() + "”" + score + " 分，" + percent + " 来自" + from.zh()
                        + experts(assessment, "（专家 ", "、", "）"),
                "The multimodal model gives \"" + name.en() + "\" score " + score + "; " + percent + " from "
                        + from.en() + experts(assessment, " (experts ", ", ", ")"));
    }

    /** Which model it was, and what it did not look at. */
    static List<LocalizedText> notes(FusionResult result) {
        ModelReference model = result.model();
        String digest = " (sha256 " + shortened(model.digest()) + ")";
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(new LocalizedText(
                "模型版本 " + model.version() + digest + "。", "Model version " + model.version() + digest + "."));
        result.omissions().forEach(omission -> notes.add(omitted(omission)));
        return notes;
    }

    private static LocalizedText omitted(FusionResult.Omission omission) {
        LocalizedText side = Wording.modality(omission.modality());
        LocalizedText unit = unit(omission.unit());
        return new LocalizedText(
                "没有全部看完" + side.zh() + "：" + omission.total() + " " + unit.zh() + "中看了 " + omission.considered() + " "
                        + unit.zh() + "。",
                "It did not look at all of " + side.en() + ": " + omission.considered() + " of " + omission.total()
                        + " " + unit.en() + ".");
    }

    private static LocalizedText unit(FusionResult.Unit unit) {
        return switch (unit) {
            case TOKEN -> new LocalizedText("个词元", "tokens");
            case OBJECT -> new LocalizedText("个物体", "objects");
            case ENTITY -> new LocalizedText("个知识节点", "nodes");
            case PICTURE -> new LocalizedText("张图片", "pictures");
        };
    }

    private static String experts(FusionResult.Assessment assessment, String begin, String separator, String end) {
        List<Double> weights = assessment.experts();
        if (weights.size() < 2) {
            return ""; // a model without experts
        }
        String asked = IntStream.range(0, weights.size())
                .filter(expert -> weights.get(expert) >= LEAST_EXPERT)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer expert) -> -weights.get(expert))
                        .thenComparing(Comparator.naturalOrder()))
                .map(expert -> (expert + 1) + " " + percent(weights.get(expert)))
                .collect(Collectors.joining(separator));
        return asked.isEmpty() ? "" : begin + asked + end;
    }

    /** A logit with one decimal. */
    static String score(double logit) {
        return String.valueOf(Math.round(logit * 10) / 10.0);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
    }
}
