/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of attachments.
 *
 * @param maxBytes size of one attachment
 * @param maxPixels pixels that a picture's header may state
 * @param fetchTimeout how long fetching one URL attachment may take in all
 * @param allowedNetworks private networks that URL attachments may come from, as CIDR blocks; none by default
 */
@ConfigurationProperties("mingjian.attachments")
record AttachmentProperties(
        @DefaultValue("20MB") DataSize maxBytes,
        @DefaultValue("64000000") long maxPixels,
        @DefaultValue("10s") Duration fetchTimeout,
        @DefaultValue List<String> allowedNetworks) {

    AttachmentProperties {
        if (maxPixels < 1 || maxBytes.toBytes() < 1 || fetchTimeout.isZero() || fetchTimeout.isNegative()) {
            throw new IllegalArgumentException("maxBytes, maxPixels and fetchTimeout must be positive");
        }
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
