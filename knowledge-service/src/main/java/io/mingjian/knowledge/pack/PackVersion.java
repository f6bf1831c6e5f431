/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.time.Instant;

/**
 * A version of a pack that was installed.
 *
 * @param version the version
 * @param digest lower-case hexadecimal SHA-256 over all files
 * @param installedAt when it was first installed
 * @param live whether it judges cases that name no version
 */
public record PackVersion(String version, String digest, Instant installedAt, boolean live) {}
