/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

/**
 * What was read of a line.
 *
 * @param text characters, possibly none
 * @param confidence mean probability of the characters in [0, 1], 0 where there are none
 */
record Reading(String text, double confidence) {}
