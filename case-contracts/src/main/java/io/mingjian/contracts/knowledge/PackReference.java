/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.cases.ContentReference;

/**
 * One version of a domain pack.
 *
 * @param name such as {@code ecommerce-compliance}
 * @param version semantic version
 * @param digest lower-case hexadecimal SHA-256 over all files of the pack
 * @param graphDigest digest of the canonical form of the pack's graph
 * @param policy the {@link PackPolicy} as canonical JSON in the content store
 */
public record PackReference(String name, String version, String digest, String graphDigest, ContentReference policy) {}
