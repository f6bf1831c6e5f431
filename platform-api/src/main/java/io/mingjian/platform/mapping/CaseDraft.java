/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.mapping;

import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.intake.CaseSubmission.SubmittedAttachment;
import io.mingjian.platform.problem.RejectedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A submission that grows value by value out of a foreign record. Values that are blank are as if absent. */
public final class CaseDraft {

    /** A date without time begins in China, whose law the packs know. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Pattern BETWEEN_URLS = Pattern.compile("[\\s|]+");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("uuuu/M/d"), strict("uuuu-M-d"), strict("uuuu年M月d日"));
    private static final int LONGEST_ID = 255;

    private final Map<String, @Nullable String> texts = new LinkedHashMap<>();
    private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();
    private final List<SubmittedAttachment> attachments = new ArrayList<>();
    private @Nullable String pack;
    private @Nullable String locale;
    private @Nullable Instant asOf;
    private @Nullable String subject;
    private @Nullable String externalId;
    private @Nullable String version;

    /**
     * Puts a value where its field says; texts and attributes that come twice are joined by a line end.
     *
     * @throws RejectedException 422 if the value cannot be what the field wants
     */
    public void put(CaseField field, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (field.kind()) {
            case TEXT -> texts.merge(field.name(), value, CaseDraft::joined);
            case ATTRIBUTE -> attributes.merge(field.name(), value.strip(), CaseDraft::joined);
            case SUBJECT -> subject = value.strip();
            case ATTACHMENT -> attach(field.name(), value);
            case PACK -> pack = value.strip();
            case LOCALE -> locale = value.strip();
            case AS_OF -> asOf = moment(value.strip());
            case EXTERNAL_ID -> externalId = identifier(value.strip());
            case VERSION -> version = identifier(value.strip());
            case IGNORE -> {}
        }
    }

    /** The submission so far, for the pack that the record named or else that one. */
    public CaseSubmission submission(@Nullable String otherwise) {
        return new CaseSubmission(
                Objects.requireNonNullElse(pack, Objects.requireNonNullElse(otherwise, "")),
                texts,
                attachments,
                attributes,
                locale,
                asOf,
                subject);
    }

    /** The foreign system's own identifier, or null. */
    public @Nullable String externalId() {
        return externalId;
    }

    /** The foreign system's own version, or null. */
    public @Nullable String version() {
        return version;
    }

    private void attach(String name, String urls) {
        for (String url : BETWEEN_URLS.split(urls.strip())) {
            int number = attachments.size() + 1;
            attachments.add(
                    new SubmittedAttachment(number == 1 ? name : name + "-" + number, null, null, checked(url)));
        }
    }

    private static String checked(String url) {
        try {
            URI parsed = new URI(url);
            if (parsed.getHost() != null && String.valueOf(parsed.getScheme()).matches("(?i)https?")) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw invalid("invalid-url", "Invalid URL", "The URL could not be read.");
        }
        throw invalid("invalid-url", "Invalid URL", "An http or https URL with a host is wanted.");
    }

    /** A pattern that takes no 30th of February for the 28th. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Instant moment(String text) {
        try {
            return text.indexOf('T') > 0 ? OffsetDateTime.parse(text).toInstant() : date(text);
        } catch (DateTimeException e) {
            throw invalid(
                    "invalid-date",
                    "Invalid date",
                    "A date such as 2026-03-01, 2026/3/1, 2026年3月1日 or 2026-03-01T08:00:00+08:00 is wanted.");
        }
    }

    private static Instant date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format).atStartOfDay().toInstant(CHINA);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new DateTimeException("no date");
    }

    private static String identifier(String text) {
        if (text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    "invalid-id",
                    "Invalid identifier",
                    "At most " + LONGEST_ID + " characters without control characters are wanted.");
        }
        return text;
    }

    private static String joined(@Nullable String before, @Nullable String value) {
        return before + "\n" + value;
    }

    private static RejectedException invalid(String code, String title, String detail) {
        return RejectedException.unprocessable(code, title, detail);
    }
}
