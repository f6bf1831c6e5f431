/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/**
 * A text part of a case with its content.
 *
 * @param name name of the part, as in the case
 * @param text its characters
 */
public record NamedText(String name, String text) {}
