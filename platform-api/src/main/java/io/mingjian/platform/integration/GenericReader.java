/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.integration.TicketEvent.Relevance;
import io.mingjian.platform.integration.TicketEvent.TicketFile;
import io.mingjian.platform.mapping.CaseDraft;
import io.mingjian.platform.mapping.CaseField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Events of any system, member by member as configured. */
final class GenericReader implements TicketReader {

    // named, because the default is looked up; what it reads was parsed by Jackson before, with limits
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JsonSmartJsonProvider())
            .mappingProvider(new JsonSmartMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();
    private static final int LONGEST_PATH = 200;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    @Override
    public TicketEvent read(JsonNode root, IntegrationSettings settings, Instant now) {
        Object plain = EventJson.plain(root);
        CaseDraft draft = new CaseDraft();
        settings.mapping().forEach(member -> draft.put(CaseField.parse(member.to()), text(member.path(), plain)));
        CaseSubmission drafted = draft.submission(settings.pack());
        List<TicketFile> files = drafted.attachments().stream()
                .map(each -> new TicketFile(String.valueOf(each.name()), null, String.valueOf(each.url())))
                .toList();
        CaseSubmission submission = new CaseSubmission(
                drafted.pack(), drafted.texts(), null, drafted.attributes(), drafted.locale(), drafted.asOf());
        String ticket = draft.externalId();
        if (ticket == null) {
            throw EventJson.invalid("The member that is mapped to id is absent or blank.");
        }
        String version = Objects.requireNonNullElseGet(draft.version(), () -> TicketEvent.digest(submission, files));
        String actor = settings.actorPath() == null ? "" : text(settings.actorPath(), plain);
        return new TicketEvent(
                ticket, "", version, sequence(version, now), submission, files, actors(actor), Relevance.CUSTOMER);
    }

    /**
     * Whether a path may be configured. Regular expressions and repeated descents could take for ever.
     */
    static boolean isPath(@Nullable String path) {
        if (path == null || path.length() > LONGEST_PATH || path.contains("=~")) {
            return false;
        }
        if (path.indexOf("..") != path.lastIndexOf("..")) {
            return false;
        }
        try {
            JsonPath.compile(path);
            return true;
        } catch (InvalidPathException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> actors(String actor) {
        return actor.isBlank() ? Set.of() : Set.of(actor);
    }

    /** Whole numbers and times have an order; other versions are as new as their arrival. */
    private static long sequence(String version, Instant now) {
        if (WHOLE_NUMBER.matcher(version).matches()) {
            return Long.parseLong(version);
        }
        return EventJson.micros(TIME.matcher(version).matches() ? EventJson.moment("version", version) : now);
    }

    private static String text(String path, Object plain) {
        Object found = JsonPath.compile(path).read(plain, PATHS);
        if (found instanceof List<?> list) {
            List<String> lines = new ArrayList<>();
            list.forEach(each -> lines.add(single(path, each)));
            return String.join("\n", lines);
        }
        return single(path, found);
    }

    private static String single(String path, @Nullable Object value) {
        if (value instanceof java.util.Map<?, ?> || value instanceof List<?>) {
            throw EventJson.invalid("Path " + path + " must lead to a single value or a list of such.");
        }
        return value == null ? "" : value.toString();
    }
}
