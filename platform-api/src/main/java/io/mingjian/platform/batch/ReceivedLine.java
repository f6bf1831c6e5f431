/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.ContentReference;

/**
 * Where a line of an upload lies.
 *
 * @param number number of the line, from 1
 * @param piece piece of the upload in the content store
 * @param begin first byte within the piece
 * @param length bytes
 */
record ReceivedLine(int number, ContentReference piece, int begin, int length) {}
