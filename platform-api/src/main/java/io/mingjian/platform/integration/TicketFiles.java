/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.attachment.ImageInspector;
import io.mingjian.platform.intake.AttachmentSource;
import io.mingjian.platform.integration.TicketEvent.TicketFile;
import io.mingjian.platform.problem.RejectedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Fetches pictures of tickets. What is no picture is left out and named, so that the rest of the ticket is judged. */
@Component
class TicketFiles {

    private static final int MOST = 16;
    private static final int LONGEST_NAME = 80;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final TicketHttp http;
    private final ImageInspector inspector;

    TicketFiles(TicketHttp http, ImageInspector inspector) {
        this.http = http;
        this.inspector = inspector;
    }

    /**
     * What was fetched.
     *
     * @param pictures of the ticket
     * @param missing names of the files that are not among them
     */
    record Fetched(List<AttachmentSource> pictures, List<String> missing) {}

    /**
     * Fetches the files; blocks.
     *
     * @throws RejectedException 503 if one could be fetched later
     */
    Fetched fetch(Integration integration, List<TicketFile> files) {
        List<AttachmentSource> pictures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int number = 0;
        for (TicketFile file : files) {
            number++;
            String name = number + "-" + plain(file.name());
            if (number > MOST
                    || size(pictures) > MOST_BYTES
                    || !isPicture(file)
                    || !add(integration, name, file, pictures)) {
                missing.add(name);
            }
        }
        return new Fetched(pictures, missing);
    }

    private boolean add(Integration integration, String name, TicketFile file, List<AttachmentSource> pictures) {
        try {
            TicketHttp.Answer answer = http.fetch(integration, new URI(file.url()));
            if (answer.isTransient()) {
                throw RejectedException.unavailable(
                        "attachment-unavailable", "Attachment unavailable", "A file could not be fetched for now.");
            }
            if (!answer.succeeded()) {
                return false;
            }
            // the content decides: systems take the media type from the sender
            String mediaType = inspector.inspect(name, null, answer.body());
            return pictures.add(new AttachmentSource.Inline(name, mediaType, answer.body()));
        } catch (URISyntaxException e) {
            return false;
        } catch (RejectedException e) {
            if (e.status().is5xxServerError()) {
                throw e;
            }
            return false;
        }
    }

    private static long size(List<AttachmentSource> pictures) {
        return pictures.stream()
                .mapToLong(each -> each instanceof AttachmentSource.Inline inline ? inline.content().length : 0)
                .sum();
    }

    private static boolean isPicture(TicketFile file) {
        String type = file.mediaType();
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("image/");
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
