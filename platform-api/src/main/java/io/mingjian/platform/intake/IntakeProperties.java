/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a submission.
 *
 * @param maxBody size of a request body, multipart included
 * @param maxAttachments attachments of one case
 * @param maxTexts text parts of one case
 * @param maxTextLength UTF-16 code units of one text part
 * @param maxAttributes attributes of one case
 * @param maxAttributeLength UTF-16 code units of one attribute's value
 * @param longestWait longest time that {@code Prefer: wait} is honoured
 * @param defaultLocale BCP 47 tag where the client gives none
 */
@ConfigurationProperties("mingjian.intake")
public record IntakeProperties(
        @DefaultValue("32MB") DataSize maxBody,
        @DefaultValue("16") int maxAttachments,
        @DefaultValue("32") int maxTexts,
        @DefaultValue("100000") int maxTextLength,
        @DefaultValue("64") int maxAttributes,
        @DefaultValue("1024") int maxAttributeLength,
        @DefaultValue("60s") Duration longestWait,
        @DefaultValue("zh-CN") String defaultLocale) {

    public IntakeProperties {
        if (maxBody.toBytes() < 1 || longestWait.isNegative()) {
            throw new IllegalArgumentException("maxBody must be positive and longestWait not negative");
        }
        if (Math.min(Math.min(maxAttachments, maxTexts), Math.min(maxTextLength, maxAttributes)) < 0) {
            throw new IllegalArgumentException("limits must not be negative");
        }
    }
}
