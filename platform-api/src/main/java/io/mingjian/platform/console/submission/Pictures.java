/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.submission;

import io.mingjian.platform.intake.AttachmentSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pictures of a form, called {@code picture-1}, {@code picture-2} … as the pages of the case call them.
 *
 * @param files in the order of the form
 * @param names what the person's files are called, by the name in the case
 */
record Pictures(List<AttachmentSource> files, Map<String, String> names) {

    Pictures {
        files = List.copyOf(files);
        names = Map.copyOf(names);
    }

    /** The files that were chosen; a field without a choice comes as a part without a name. */
    static Pictures of(List<MultipartFile> parts) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        List<AttachmentSource> files = new ArrayList<>();
        for (MultipartFile part : parts) {
            String chosen = part.getOriginalFilename();
            if (chosen != null && !chosen.isBlank() || !part.isEmpty()) {
                String name = "picture-" + (files.size() + 1);
                names.put(name, chosen == null || chosen.isBlank() ? name : chosen);
                // the content decides what it is: what browsers declare goes by the end of the file's name
                files.add(new AttachmentSource.Inline(name, null, part.getBytes()));
            }
        }
        return new Pictures(files, names);
    }

    /** What a person knows a picture by. */
    String known(String name) {
        String file = names.get(name);
        return file == null || file.equals(name) ? name : name + " (" + file + ")";
    }
}
