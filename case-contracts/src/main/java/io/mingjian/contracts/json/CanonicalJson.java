/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON Canonicalization Scheme, RFC 8785. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical form of a JSON object or array.
     *
     * @throws MalformedContractException if the text is no JSON object or array
     */
    public static String of(String json) {
        if (CanonicalScan.isCanonical(json)) {
            return json;
        }
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new MalformedContractException("not a JSON object or array", e);
        }
    }
}
