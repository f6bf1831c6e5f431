/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

/** A SASL/PLAIN user of the broker. */
record KafkaAccount(String user, String password) {

    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    /** JAAS line of somebody who logs in as this account. */
    String login() {
        return MODULE + " username=\"" + user + "\" password=\"" + password + "\";";
    }

    /** JAAS line of a listener that logs in as this account and lets in itself and the others. */
    String listener(KafkaAccount... others) {
        StringBuilder line = new StringBuilder(MODULE)
                .append(" username=\"")
                .append(user)
                .append("\" password=\"")
                .append(password)
                .append('"');
        admit(line, this);
        for (KafkaAccount other : others) {
            admit(line, other);
        }
        return line.append(';').toString();
    }

    private static void admit(StringBuilder line, KafkaAccount account) {
        line.append(" user_")
                .append(account.user)
                .append("=\"")
                .append(account.password)
                .append('"');
    }

    @Override
    public String toString() {
        return "KafkaAccount[user=" + user + "]";
    }
}
