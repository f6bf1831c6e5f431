/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import java.time.Duration;

/**
 * What a model has cost since it was loaded.
 *
 * @param runs number of runs, those that failed included
 * @param time processor time of the threads that ran it; all of it where a run has one thread on the processor
 */
public record ModelUse(long runs, Duration time) {}
