/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example/p", "HTTPS://a.example", "https://a.example:443/", "http://a.example:8080/p"})
    void webUrlIsAcceptable(String url) {
        assertThat(OutboundUrl.isAcceptable(URI.create(url))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/p",
                "file:///etc/passwd",
                "jar:http://a.example!/p",
                "http:///p",
                "//a.example/p",
                "https://user:secret@a.example/",
                "https://user@a.example/",
                "https://@a.example/",
                "http://a.example:22/",
                "http://a.example:25/",
                "http://a.example:0/",
                "http://a.example:6667/",
                "http://a.example:65536/"
            })
    void anyOtherUrlIsNot(String url) {
        assertThat(OutboundUrl.isAcceptable(URI.create(url))).isFalse();
    }
}
