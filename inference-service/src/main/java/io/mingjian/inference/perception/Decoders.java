/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import java.nio.charset.StandardCharsets;

/** References for the plain code that perceives; the version changes whenever its answers may. */
final class Decoders {

    static final ModelReference PICTURE = of("picture-decoder", "1");
    static final ModelReference CODE = of("code-reader", "1");
    static final ModelReference LANGUAGE = of("language-by-script", "1");
    static final ModelReference MEDIA = of("media-type", "1");

    private Decoders() {}

    private static ModelReference of(String name, String version) {
        String digest = Sha256.hex((name + "@" + version).getBytes(StandardCharsets.UTF_8));
        return new ModelReference(name, version, digest);
    }
}
