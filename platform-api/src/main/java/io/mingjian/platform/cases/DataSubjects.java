/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import io.mingjian.content.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Names of the people whom cases are about, such as customer numbers, in the only form in which they are kept:
 * HMAC-SHA-256 under a secret of the tenant. Equal names are found again, and nobody without the master key can try
 * names until one fits. Thread-safe.
 */
@Component
public class DataSubjects {

    private static final String ALGORITHM = "HmacSHA256";

    private final MasterKey master;

    DataSubjects(MasterKey master) {
        this.master = master;
    }

    /** The keyed digest of a name: 64 lower-case hexadecimal digits. */
    public String digest(String tenant, String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(master.derive("data-subjects/" + tenant), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
