/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.content;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where content lives.
 *
 * @param directory folder of the file-system store, the same for all services of an installation; each service's
 *     configuration names {@code ~/.mingjian/content} by default
 * @param masterKeyFile file of the key that wraps the content keys, the same for all services; made with mode 600 at the
 *     first start; {@code content-key} beside the folder by default
 */
@ConfigurationProperties("mingjian.content-store")
public record ContentStoreProperties(Path directory, Path masterKeyFile) {

    public ContentStoreProperties(@Nullable Path directory, @Nullable Path masterKeyFile) {
        this.directory = Objects.requireNonNull(directory, "mingjian.content-store.directory must name a folder");
        this.masterKeyFile = masterKeyFile == null ? directory.resolveSibling("content-key") : masterKeyFile;
    }
}
