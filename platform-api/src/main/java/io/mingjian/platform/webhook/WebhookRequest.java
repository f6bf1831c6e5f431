/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.outbound.OutboundUrl;
import io.mingjian.platform.problem.RejectedException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be made or changed; what is absent is left as it is, or has its default when made.
 *
 * @param url where to send
 * @param description for people
 * @param eventTypes names of events
 * @param packs only events of these packs; all when empty
 * @param outcomes only events with these outcomes; all when empty
 * @param enabled false disables, true enables again; only when changed
 * @param asymmetric whether messages are signed with Ed25519 too; only when made
 */
@Schema(example = WebhookRequest.EXAMPLE)
public record WebhookRequest(
        @Nullable String url,
        @Nullable String description,
        @Nullable Set<String> eventTypes,
        @Nullable Set<String> packs,
        @Nullable Set<String> outcomes,
        @Nullable Boolean enabled,
        @Nullable Boolean asymmetric) {

    static final String EXAMPLE = """
            {"url":"https://shop.example/mingjian","eventTypes":["case.decided","batch.finished"],\
            "outcomes":["BLOCK","REVIEW"],"description":"listing moderation"}""";
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_NAMES = 50;

    /**
     * The settings that this request asks for.
     *
     * @param before what they were, or null for a new endpoint
     * @param allowHttp whether plain http is good enough
     * @throws RejectedException 422 naming the first thing that is wrong
     */
    WebhookSettings settings(@Nullable WebhookSettings before, boolean allowHttp) {
        return new WebhookSettings(
                url == null && before != null ? before.url() : checkedUrl(allowHttp),
                text(before),
                types(before),
                names("packs", packs, before == null ? Set.of() : before.packs()),
                outcomes(before));
    }

    private String checkedUrl(boolean allowHttp) {
        String text = Objects.requireNonNullElse(url, "");
        try {
            URI parsed = new URI(text);
            boolean plain = "http".equalsIgnoreCase(parsed.getScheme());
            if (OutboundUrl.isAcceptable(parsed) && (allowHttp || !plain) && text.length() <= LONGEST_URL) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw invalid("The url could not be read. " + OutboundUrl.WANTED);
        }
        throw invalid(OutboundUrl.WANTED + (allowHttp ? "" : " Here it must be https."));
    }

    private String text(@Nullable WebhookSettings before) {
        String text = Objects.requireNonNullElse(description, before == null ? "" : before.description());
        if (text.length() > LONGEST_TEXT || text.indexOf(0) >= 0) {
            throw invalid("A description of at most " + LONGEST_TEXT + " characters is wanted.");
        }
        return text;
    }

    private Set<WebhookEventType> types(@Nullable WebhookSettings before) {
        if (eventTypes == null && before != null) {
            return before.eventTypes();
        }
        Set<String> known = WebhookEventType.subscribable().stream()
                .map(WebhookEventType::wire)
                .collect(Collectors.toSet());
        if (eventTypes == null || eventTypes.isEmpty() || !known.containsAll(eventTypes)) {
            throw invalid("At least one event type is wanted, out of: "
                    + WebhookEventType.subscribable().stream()
                            .map(WebhookEventType::wire)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return eventTypes.stream().map(WebhookEventType::ofWire).collect(Collectors.toSet());
    }

    private Set<String> outcomes(@Nullable WebhookSettings before) {
        Set<String> names = names("outcomes", outcomes, before == null ? Set.of() : before.outcomes());
        Set<String> known = Arrays.stream(Outcome.values()).map(Outcome::name).collect(Collectors.toSet());
        if (!known.containsAll(names)) {
            throw invalid("Outcomes are " + String.join(", ", new java.util.TreeSet<>(known)) + ".");
        }
        return names;
    }

    private static Set<String> names(String what, @Nullable Set<String> names, Set<String> otherwise) {
        Set<String> checked = names == null ? otherwise : names;
        boolean good = checked.size() <= MOST_NAMES
                && checked.stream().allMatch(name -> !name.isBlank() && name.length() <= 100 && name.indexOf('\n') < 0);
        if (!good) {
            throw invalid("At most " + MOST_NAMES + " " + what + ", each of 1 to 100 characters, are wanted.");
        }
        return checked;
    }

    private static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-webhook", "Invalid webhook", detail);
    }
}
