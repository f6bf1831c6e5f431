/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import java.util.List;

/** A decoder that looks once at a grey picture. Thread-safe. */
@FunctionalInterface
interface CodeDecoder {

    /** The codes seen, with corners in pixels of the given picture; possibly none. */
    List<DecodedCode> decode(GreyPlane grey);
}
