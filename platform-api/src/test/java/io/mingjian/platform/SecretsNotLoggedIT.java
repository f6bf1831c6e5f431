/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an operator reads who switches everything on: never a key, a token or content. */
class SecretsNotLoggedIT extends PlatformIT {

    private static final String CONTENT = "绝密内容-canary-text";

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final Capture capture = new Capture();
    private final Level level = root.getLevel();

    @BeforeEach
    void logEverything() {
        for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
            usual.add(all.next());
        }
        usual.forEach(root::detachAppender);
        capture.start();
        root.addAppender(capture);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void logAsUsual() {
        root.setLevel(level);
        root.detachAppender(capture);
        usual.forEach(root::addAppender);
    }

    @Test
    void debugLogHoldsNeitherKeysNorTokensNorContent() {
        String adminKey = admin().key();
        Api.Answer made = admin().postJson("/v1/api-keys", "{\"name\":\"quiet\",\"roles\":[\"SUBMITTER\"]}");
        Api.Answer rotated = admin().postJson("/v1/api-keys/" + made.id() + "/rotation", "{}");
        String key = rotated.json().at("/key").asString();
        Api.Answer submitted = admin().withKey(key).postJson("/v1/cases", listing(CONTENT), "Prefer", "wait=20");
        admin().withKey(key).postJson("/v1/cases", "{\"texts\":{\"t\":\"" + CONTENT + "\"},\"pack\":5x}");
        admin().get("/v1/cases/" + submitted.id());
        admin().get("/v1/cases/" + submitted.id() + "/chain");
        String token = issuer().sign(issuer().claims("quiet", "SUBMITTER"));
        admin().withKey(token).postJson("/v1/cases", listing(CONTENT));
        String tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
        admin().withKey(tampered).get("/v1/cases");
        String unknown = "mjk_" + "1".repeat(32) + "_" + "B".repeat(43);
        admin().withKey(unknown).get("/v1/cases");

        assertThat(capture.logged).hasSizeGreaterThan(50);
        for (String secret : List.of(
                adminKey.substring(37),
                made.json().at("/key").asString().substring(37),
                key.substring(37),
                token,
                tampered,
                "B".repeat(43),
                "canary-text")) {
            assertThat(capture.logged)
                    .as("lines with a secret")
                    .filteredOn(line -> line.contains(secret))
                    .isEmpty();
        }
    }

    private static final class Capture extends AppenderBase<ILoggingEvent> {

        private final Queue<String> logged = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String cause =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            logged.add(event.getLoggerName() + ": " + event.getFormattedMessage() + event.getKeyValuePairs() + cause);
        }
    }
}
