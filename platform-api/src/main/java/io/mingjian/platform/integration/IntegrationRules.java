/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.integration.IntegrationSettings.MappedMember;
import io.mingjian.platform.integration.IntegrationSettings.WriteBack;
import io.mingjian.platform.integration.SignatureScheme.Algorithm;
import io.mingjian.platform.integration.SignatureScheme.Encoding;
import io.mingjian.platform.mapping.CaseField;
import io.mingjian.platform.outbound.OutboundUrl;
import io.mingjian.platform.problem.RejectedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what administrators ask for; every refusal is a 422 that says what is wanted. */
final class IntegrationRules {

    private static final String USUAL_PACK = "ticket-triage";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}_.:{}-]{1,60}");
    private static final Pattern SEVERITY = Pattern.compile("[0-3]");
    private static final int MOST_TAGS = 10;
    private static final int MOST_MEMBERS = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 500;

    private final IntegrationKind kind;
    private final boolean allowHttp;

    IntegrationRules(IntegrationKind kind, boolean allowHttp) {
        this.kind = kind;
        this.allowHttp = allowHttp;
    }

    static IntegrationKind kind(@Nullable String name) {
        return choice("kind", IntegrationKind.values(), name, null);
    }

    /** The settings that a request asks for, on top of those before, if any. */
    IntegrationSettings settings(IntegrationRequest request, @Nullable IntegrationSettings before) {
        if (kind != IntegrationKind.GENERIC
                && (request.signature() != null || request.mapping() != null || request.actorPath() != null)) {
            throw invalid("signature, mapping and actorPath are for kind GENERIC alone.");
        }
        String baseUrl = baseUrl(request.out(), before);
        return new IntegrationSettings(
                name("name", request.name(), before == null ? "" : before.name()),
                name("pack", request.pack(), before == null ? USUAL_PACK : before.pack()),
                signature(request.signature(), before),
                deliveryHeader(request.signature(), before),
                mapping(request.mapping(), before),
                actorPath(request.actorPath(), before),
                baseUrl,
                writeBack(request.writeBack(), before, baseUrl));
    }

    private static String name(String what, @Nullable String asked, String otherwise) {
        String name = Objects.requireNonNullElse(asked, otherwise);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    "The " + what + " may have " + LONGEST_NAME + " characters, none of them a control character.");
        }
        if (name.isBlank() && what.equals("pack")) {
            throw invalid("The name of a pack is wanted.");
        }
        return name;
    }

    private @Nullable SignatureScheme signature(
            IntegrationRequest.@Nullable Signature asked, @Nullable IntegrationSettings before) {
        if (asked == null) {
            if (kind == IntegrationKind.GENERIC && before == null) {
                throw invalid("A GENERIC integration wants signature.header and a mapping.");
            }
            return before == null ? null : before.signature();
        }
        String prefix = Objects.requireNonNullElse(asked.prefix(), "");
        if (prefix.length() > LONGEST_NAME) {
            throw invalid("signature.prefix may have " + LONGEST_NAME + " characters.");
        }
        return new SignatureScheme(
                Objects.requireNonNull(header("header", Objects.requireNonNullElse(asked.header(), ""))),
                prefix,
                choice("signature.algorithm", Algorithm.values(), asked.algorithm(), Algorithm.SHA256),
                choice("signature.encoding", Encoding.values(), asked.encoding(), Encoding.HEX),
                header("timestampHeader", asked.timestampHeader()));
    }

    private static @Nullable String deliveryHeader(
            IntegrationRequest.@Nullable Signature asked, @Nullable IntegrationSettings before) {
        if (asked == null) {
            return before == null ? null : before.deliveryHeader();
        }
        return header("deliveryHeader", asked.deliveryHeader());
    }

    private static @Nullable String header(String what, @Nullable String name) {
        if (name != null && !HEADER.matcher(name).matches()) {
            throw invalid("signature." + what + " must match " + HEADER + ".");
        }
        return name;
    }

    private List<MappedMember> mapping(
            @Nullable List<IntegrationRequest.Member> asked, @Nullable IntegrationSettings before) {
        if (asked == null && (before != null || kind != IntegrationKind.GENERIC)) {
            return before == null ? List.of() : before.mapping();
        }
        List<MappedMember> mapping = new ArrayList<>();
        boolean mapsId = false;
        for (IntegrationRequest.Member member :
                Objects.requireNonNullElse(asked, List.<IntegrationRequest.Member>of())) {
            CaseField field = field(String.valueOf(member.to()));
            mapping.add(new MappedMember(path("mapping", member.path()), field.text()));
            mapsId |= field.kind() == CaseField.Kind.EXTERNAL_ID;
        }
        if (!mapsId || mapping.size() > MOST_MEMBERS) {
            throw invalid("A mapping of at most " + MOST_MEMBERS + " members, one of them to id, is wanted.");
        }
        return mapping;
    }

    private static CaseField field(String to) {
        try {
            return CaseField.parse(to);
        } catch (IllegalArgumentException e) {
            throw invalid("mapping: " + e.getMessage() + ".");
        }
    }

    private static @Nullable String actorPath(@Nullable String asked, @Nullable IntegrationSettings before) {
        if (asked == null) {
            return before == null ? null : before.actorPath();
        }
        return path("actorPath", asked);
    }

    private static String path(String what, @Nullable String path) {
        if (path == null || !GenericReader.isPath(path)) {
            throw invalid(what + ": a JSONPath of at most 200 characters such as $.ticket.subject is wanted, without"
                    + " regular expressions and with at most one descent (..).");
        }
        return path;
    }

    private @Nullable String baseUrl(IntegrationRequest.@Nullable Out out, @Nullable IntegrationSettings before) {
        String known = before == null ? null : before.baseUrl();
        if (out == null || out.baseUrl() == null) {
            return known;
        }
        String url = out.baseUrl().replaceAll("/+$", "");
        if (!isBase(url)) {
            throw invalid("out.baseUrl: " + OutboundUrl.WANTED + " Query and fragment are not."
                    + (allowHttp ? "" : " Here it must be https."));
        }
        if (known != null && !known.equals(url) && out.token() == null) {
            throw invalid("A new out.baseUrl wants out.token too: the old one must not reach another host.");
        }
        return url;
    }

    private boolean isBase(String text) {
        try {
            URI url = new URI(text);
            boolean plain = "http".equalsIgnoreCase(url.getScheme());
            return OutboundUrl.isAcceptable(url)
                    && (allowHttp || !plain)
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && text.length() <= LONGEST_URL;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable WriteBack writeBack(
            IntegrationRequest.@Nullable WriteBack asked,
            @Nullable IntegrationSettings before,
            @Nullable String baseUrl) {
        WriteBack known = before == null ? null : before.writeBack();
        if (asked == null || Boolean.FALSE.equals(asked.enabled())) {
            return asked == null ? known : null;
        }
        if (!kind.writesBack() || baseUrl == null) {
            throw invalid("Write-backs want out.baseUrl and a kind other than GENERIC; for others there are webhooks.");
        }
        String language = Objects.requireNonNullElse(asked.language(), known == null ? "zh" : known.language());
        if (!language.equals("zh") && !language.equals("en")) {
            throw invalid("writeBack.language is zh or en.");
        }
        Map<Integer, String> usual = known == null ? kind.usualPriorities() : known.priorities();
        return new WriteBack(
                language,
                asked.priorities() == null ? usual : priorities(asked.priorities()),
                tags(asked.tags() == null && known != null ? known.tags() : asked.tags()));
    }

    private static Map<Integer, String> priorities(Map<String, String> asked) {
        Map<Integer, String> priorities = new TreeMap<>();
        asked.forEach((severity, priority) -> {
            if (!SEVERITY.matcher(severity).matches() || priority == null || priority.isBlank()) {
                throw invalid("writeBack.priorities names priorities by severity 0 to 3.");
            }
            priorities.put(Integer.valueOf(severity), name("priority", priority, ""));
        });
        return priorities;
    }

    private static List<String> tags(@Nullable List<String> asked) {
        List<String> tags = Objects.requireNonNullElse(asked, List.of());
        if (tags.size() > MOST_TAGS
                || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw invalid("writeBack.tags are at most " + MOST_TAGS + " of 1 to 60 letters, digits and _.:- without"
                    + " spaces; {outcome} and {severity} stand for the decision's.");
        }
        return tags;
    }

    private static <E extends Enum<E>> E choice(String what, E[] known, @Nullable String name, @Nullable E usual) {
        if (name == null && usual != null) {
            return usual;
        }
        return Arrays.stream(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid(what + " is one of " + Arrays.toString(known) + "."));
    }

    static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-integration", "Invalid integration", detail);
    }
}
