/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.ContentReference;
import org.jspecify.annotations.Nullable;

/**
 * A line of an upload: where its JSON is, and what the upload says about it besides.
 *
 * @param place where it stands
 * @param externalId the client's own identifier, or null
 * @param problem why it is refused without being looked at, or null
 */
record ReceivedLine(
        Place place, @Nullable String externalId, @Nullable Problem problem) {

    /**
     * Where a line stands.
     *
     * @param number number of its first line in the upload, from 1
     * @param piece the piece of the upload in the content store
     * @param begin offset of the line within the piece
     * @param length bytes of it
     */
    record Place(int number, ContentReference piece, int begin, int length) {}

    /**
     * Why a line is refused.
     *
     * @param column the column, or null where it is not one alone
     * @param code stable code
     */
    record Problem(@Nullable String column, String code, String detail) {}
}
