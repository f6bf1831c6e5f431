/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.content;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where content lives.
 *
 * @param directory folder of the file-system store, the same for all services of an installation; each service's
 *     configuration names {@code ~/.mingjian/content} by default
 */
@ConfigurationProperties("mingjian.content-store")
public record ContentStoreProperties(Path directory) {

    public ContentStoreProperties {
        Objects.requireNonNull(directory, "mingjian.content-store.directory must name a folder");
    }
}
