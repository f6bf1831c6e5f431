/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Finds offers of contact off the platform, plain or disguised, and leaves prices, model numbers, order numbers, dates
 * and bar codes alone. Immutable and thread-safe.
 */
public final class ContactScanner {

    private static final Comparator<TextSpan> LEFTMOST_LONGEST = Comparator.comparingInt(TextSpan::begin)
            .thenComparing(Comparator.comparingInt(TextSpan::end).reversed());

    private final Links links;

    /** A scanner that takes links to these domains, and to domains below them, as harmless. */
    public ContactScanner(List<String> allowedDomains) {
        links = new Links(allowedDomains);
    }

    /** The contact offers of a text: leftmost-longest per signal, by place, then signal. */
    public List<ContactMatch> scan(String text) {
        NormalizedText folded = TextNormalizer.fold(text);
        Map<ContactSignal, List<TextSpan>> spans = new EnumMap<>(ContactSignal.class);
        for (ContactPatterns.Rule rule : ContactPatterns.rules()) {
            Matcher matcher = rule.pattern().matcher(folded.value());
            while (matcher.find()) {
                add(spans, rule.signal(), folded, new int[] {matcher.start(), matcher.end()});
            }
        }
        PhoneNumbers.find(folded.value()).forEach(range -> add(spans, ContactSignal.PHONE_NUMBER, folded, range));
        links.find(folded.value()).forEach(range -> add(spans, ContactSignal.OFF_PLATFORM_LINK, folded, range));
        return matches(text, spans);
    }

    private static void add(
            Map<ContactSignal, List<TextSpan>> spans, ContactSignal signal, NormalizedText text, int[] range) {
        spans.computeIfAbsent(signal, key -> new ArrayList<>()).add(text.originalSpan(range[0], range[1]));
    }

    private static List<ContactMatch> matches(String text, Map<ContactSignal, List<TextSpan>> spans) {
        List<ContactMatch> matches = new ArrayList<>();
        spans.forEach((signal, places) -> {
            places.sort(LEFTMOST_LONGEST);
            int reached = 0;
            for (TextSpan place : places) {
                if (place.begin() >= reached) {
                    matches.add(new ContactMatch(signal, place, text.substring(place.begin(), place.end())));
                    reached = place.end();
                }
            }
        });
        matches.sort(
                Comparator.comparingInt((ContactMatch match) -> match.span().begin())
                        .thenComparing(ContactMatch::signal));
        return matches;
    }
}
