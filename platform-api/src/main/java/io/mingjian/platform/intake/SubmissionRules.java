/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.contracts.cases.Case;
import io.mingjian.platform.attachment.RemoteAttachments;
import io.mingjian.platform.packs.InstalledPacks;
import io.mingjian.platform.problem.RejectedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that a submission must follow before its attachments are looked at. */
@Component
class SubmissionRules {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._ -]{1,128}");
    private static final int LONGEST_SUBJECT = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final IntakeProperties limits;
    private final InstalledPacks packs;
    private final RemoteAttachments remote;

    SubmissionRules(IntakeProperties limits, InstalledPacks packs, RemoteAttachments remote) {
        this.limits = limits;
        this.packs = packs;
        this.remote = remote;
    }

    /**
     * Checks a submission and the files that came beside it.
     *
     * @throws RejectedException 404, 413 or 422, naming the first rule that is broken
     */
    ValidSubmission check(CaseSubmission submission, List<AttachmentSource> files) {
        String pack = pack(submission.pack());
        Map<String, String> texts = texts(submission.texts());
        List<AttachmentSource> attachments = attachments(submission.attachments(), files);
        if (attachments.isEmpty() && texts.values().stream().allMatch(String::isBlank)) {
            throw RejectedException.unprocessable(
                    "empty-case", "Empty case", "At least one text that is not blank or one attachment is wanted.");
        }
        return new ValidSubmission(
                pack,
                texts,
                attachments,
                attributes(submission.attributes()),
                locale(submission.locale()),
                asOf(submission.asOf()),
                subject(submission.subject()));
    }

    private static @Nullable String subject(@Nullable String subject) {
        if (subject == null) {
            return null;
        }
        if (subject.isBlank()) {
            throw invalid("The subject is blank; leave it out where the case is about nobody in particular.");
        }
        return requireText("subject", subject, LONGEST_SUBJECT);
    }

    /**
     * Checks what is to be added to a case, possibly nothing.
     *
     * @throws RejectedException 413 or 422, naming the first rule that is broken
     */
    ValidSubmission checkMore(Case original, CaseSubmission added) {
        Map<String, String> texts = texts(added.texts());
        List<AttachmentSource> attachments = attachments(added.attachments(), List.of());
        Map<String, String> attributes = attributes(added.attributes());
        texts.keySet()
                .forEach(name -> requireNew("text", name, original.text(name).isEmpty()));
        attachments.forEach(source -> requireNew(
                "attachment", source.name(), original.attachment(source.name()).isEmpty()));
        attributes
                .keySet()
                .forEach(name ->
                        requireNew("attribute", name, !original.attributes().containsKey(name)));
        requireCount("texts", original.texts().size() + texts.size(), limits.maxTexts());
        requireCount("attachments", original.attachments().size() + attachments.size(), limits.maxAttachments());
        requireCount("attributes", original.attributes().size() + attributes.size(), limits.maxAttributes());
        return new ValidSubmission(
                original.pack(), texts, attachments, attributes, original.locale(), original.asOf(), null);
    }

    private static void requireNew(String what, String name, boolean isNew) {
        if (!isNew) {
            throw invalid("The case has the " + what + " " + name + " already; new evidence wants a name of its own.");
        }
    }

    private String pack(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw RejectedException.unprocessable("missing-pack", "Missing pack", "The name of a pack is wanted.");
        }
        if (!packs.contains(name)) {
            throw RejectedException.notFound("unknown-pack", "Unknown pack", packs.wanted(name))
                    .naming(name, String.join(", ", packs.names()));
        }
        return name;
    }

    private Map<String, String> texts(Map<String, @Nullable String> texts) {
        requireCount("texts", texts.size(), limits.maxTexts());
        Map<String, String> checked = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            requireName("texts", name);
            checked.put(name, requireText("text " + name, text, limits.maxTextLength()));
        });
        return checked;
    }

    private Map<String, String> attributes(Map<String, @Nullable String> attributes) {
        requireCount("attributes", attributes.size(), limits.maxAttributes());
        Map<String, String> checked = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            requireName("attributes", name);
            checked.put(name, requireText("attribute " + name, value, limits.maxAttributeLength()));
        });
        return checked;
    }

    private List<AttachmentSource> attachments(
            List<CaseSubmission.SubmittedAttachment> submitted, List<AttachmentSource> files) {
        requireCount("attachments", submitted.size() + files.size(), limits.maxAttachments());
        List<AttachmentSource> sources = new ArrayList<>();
        submitted.forEach(attachment -> sources.add(source(attachment)));
        sources.addAll(files);
        Set<String> names = new HashSet<>();
        for (AttachmentSource source : sources) {
            requireName("attachments", source.name());
            if (!names.add(source.name())) {
                throw invalid("Two attachments are named " + source.name() + ".");
            }
        }
        return sources;
    }

    private AttachmentSource source(CaseSubmission.SubmittedAttachment attachment) {
        String name = Objects.requireNonNullElse(attachment.name(), "");
        requireName("attachments", name);
        String data = attachment.data();
        String url = attachment.url();
        if (data != null && url == null) {
            return new AttachmentSource.Inline(name, attachment.mediaType(), decode(name, data));
        }
        if (url != null && data == null) {
            return new AttachmentSource.Remote(name, attachment.mediaType(), url(url));
        }
        throw invalid("Attachment " + name + " needs exactly one of data and url.");
    }

    private static byte[] decode(String name, String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw RejectedException.unprocessable(
                    "invalid-base64", "Invalid base64", "The data of attachment " + name + " is not base64.");
        }
    }

    private URI url(String text) {
        try {
            URI url = new URI(text);
            remote.requireFetchable(url);
            return url;
        } catch (URISyntaxException e) {
            throw RejectedException.unprocessable("invalid-url", "Invalid URL", "A URL could not be read.");
        }
    }

    private String locale(@Nullable String tag) {
        if (tag == null) {
            return limits.defaultLocale();
        }
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (tag.isBlank() || canonical.equals("und")) {
                throw invalid("The locale must name a language, such as zh-CN.");
            }
            return canonical;
        } catch (IllformedLocaleException e) {
            throw invalid("The locale is no BCP 47 tag, such as zh-CN.");
        }
    }

    private static @Nullable Instant asOf(@Nullable Instant asOf) {
        if (asOf != null && (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST))) {
            throw invalid("asOf must be between " + EARLIEST + " and " + LATEST + ".");
        }
        return asOf;
    }

    private static void requireCount(String what, int count, int most) {
        if (count > most) {
            throw RejectedException.unprocessable(
                            "too-many-" + what,
                            "Too many " + what,
                            "At most " + most + " are taken, got: " + count + ".")
                    .naming(count, most);
        }
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches() || name.isBlank()) {
            throw invalid("Names of " + what + " are 1 to 128 letters, digits, spaces, dots, hyphens or underscores.");
        }
    }

    private static String requireText(String what, @Nullable String text, int longest) {
        if (text == null) {
            throw invalid("The " + what + " is null.");
        }
        if (text.length() > longest) {
            throw RejectedException.tooLarge(
                            "text-too-long",
                            "Text too long",
                            "The " + what + " is over " + longest + " UTF-16 code units.")
                    .naming(what, text.length(), longest);
        }
        if (text.indexOf(0) >= 0 || !isWellFormed(text)) {
            throw invalid("The " + what + " holds a NUL or half of a surrogate pair.");
        }
        return text;
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-case", "Invalid case", detail);
    }
}
