/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/** Kinds of contact offers. */
public enum ContactSignal {
    /** A WeChat account, or being asked to add one. */
    WECHAT_ACCOUNT("wechat-account"),
    /** A QQ account, or being asked to add one. */
    QQ_ACCOUNT("qq-account"),
    /** A telephone number, or a hint that one is to be used. */
    PHONE_NUMBER("phone-number"),
    /** A link or code word that leads elsewhere. */
    OFF_PLATFORM_LINK("off-platform-link"),
    /** A request to get in touch by another way: a group, a private message, a code, another platform. */
    CONTACT_INVITATION("contact-invitation");

    private final String id;

    ContactSignal(String id) {
        this.id = id;
    }

    /** The signal's name in calibrations. */
    public String id() {
        return id;
    }
}
