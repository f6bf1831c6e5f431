/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "64:ff9b:1::a00:1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "::ffff:0:10.0.0.1",
                "2606:4700::5efe:a00:1",
                "2606:4700::200:5efe:a00:1",
                "4000::1",
                "fec0::1"
            })
    void specialAddressIsNotReachable(String address) throws IOException {
        assertThat(new ReachableAddresses(List.of()).contains(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700:4700::1111"})
    void publicAddressIsReachable(String address) throws IOException {
        assertThat(new ReachableAddresses(List.of()).contains(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void namedNetworkIsReachable() throws IOException {
        var reachable = new ReachableAddresses(List.of("10.1.0.0/16", "fd00::/8"));

        assertThat(reachable.contains(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(reachable.contains(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(reachable.contains(InetAddress.getByName("10.2.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "", "::ffff:10.0.0.0/104"})
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> new ReachableAddresses(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
