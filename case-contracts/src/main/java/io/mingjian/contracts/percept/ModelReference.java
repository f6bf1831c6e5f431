/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

/**
 * Which model or decoder produced something.
 *
 * @param name stable name, such as {@code pp-ocr-rec}
 * @param version released version
 * @param digest lower-case hexadecimal SHA-256 of the model file, or of the code's version string for a plain decoder
 */
public record ModelReference(String name, String version, String digest) {}
