/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.exemption.ExemptionReasoner;
import io.mingjian.inference.text.ContactScanner;
import io.mingjian.inference.text.LexiconScanner;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All operators by name. */
final class Operators {

    static final String LEXICON = "lexicon";
    static final String OCR_LEXICON = "ocr-lexicon";
    static final String CONTACT = "contact";
    static final String OCR_CONTACT = "ocr-contact";
    static final String CODE = "code";
    static final String ATTRIBUTE = "attribute";
    static final String IMAGE_CLASS = "image-class";
    static final String IMAGE_OBJECT = "image-object";
    static final String FUSION = "fusion";
    static final String PRECEDENT = "precedent";
    static final String PROTOTYPE = "prototype";

    /** Parameter of the contact and code operators: comma-separated domains that are no diversion. */
    static final String ALLOWED_DOMAINS = "allowed-domains";

    /** Parameter of the image operators: least score in [0, 1]. */
    static final String THRESHOLD = "threshold";

    /** Parameter of the fusion operator: comma-separated modalities that may speak; all where it is missing. */
    static final String MODALITIES = "modalities";

    private static final String CLASSIFIER = "efficientnet-lite2";
    private static final String DETECTOR = "nanodet";
    private static final String DEFAULT_THRESHOLD = "0.5";

    private Operators() {}

    static Operator create(OperatorPolicy policy, LexiconScanner scanner, ExemptionReasoner exemptions) {
        return switch (policy.operator()) {
            case LEXICON -> new LexiconOperator(TextSource.SUBMITTED, LEXICON, scanner, exemptions);
            case OCR_LEXICON -> new LexiconOperator(TextSource.PICTURES, OCR_LEXICON, scanner, exemptions);
            case CONTACT -> new ContactOperator(TextSource.SUBMITTED, CONTACT, contacts(policy));
            case OCR_CONTACT -> new ContactOperator(TextSource.PICTURES, OCR_CONTACT, contacts(policy));
            case CODE -> new CodeOperator(contacts(policy));
            case ATTRIBUTE -> new AttributeOperator();
            case IMAGE_CLASS ->
                new ImageLabelOperator(IMAGE_CLASS, Percept.ClassScore.class, CLASSIFIER, threshold(policy));
            case IMAGE_OBJECT ->
                new ImageLabelOperator(IMAGE_OBJECT, Percept.DetectedObject.class, DETECTOR, threshold(policy));
            case FUSION -> new FusionOperator(modalities(policy));
            case PRECEDENT -> new ResemblanceOperator(PRECEDENT, PrecedentKind.CASE);
            case PROTOTYPE -> new ResemblanceOperator(PROTOTYPE, PrecedentKind.EXAMPLE);
            default -> ComparisonOperators.create(policy, scanner);
        };
    }

    private static ContactScanner contacts(OperatorPolicy policy) {
        return new ContactScanner(
                List.of(policy.parameters().getOrDefault(ALLOWED_DOMAINS, "").split(",")));
    }

    private static Set<Modality> modalities(OperatorPolicy policy) {
        String named = policy.parameters().getOrDefault(MODALITIES, "");
        return named.isBlank()
                ? EnumSet.allOf(Modality.class)
                : Arrays.stream(named.split(","))
                        .map(String::strip)
                        .map(Modality::valueOf)
                        .collect(Collectors.toSet());
    }

    private static double threshold(OperatorPolicy policy) {
        return Double.parseDouble(policy.parameters().getOrDefault(THRESHOLD, DEFAULT_THRESHOLD));
    }
}
