/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones, and private ones that the operator names. The blocks are
 * those of the IANA special-purpose registries (RFC 6890) that are not globally reachable, and those that embed other
 * addresses; of IPv6 only global unicast without an ISATAP identifier (RFC 5214), which embeds an IPv4 address.
 */
public final class ReachableAddresses {

    private static final List<AddressBlock> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "::ffff:0:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressBlock::parse)
            .toList();

    private static final int IPV4_BYTES = 4;

    private final List<AddressBlock> allowed;

    /**
     * @param allowedNetworks networks that are reachable although they are not public, as CIDR blocks
     * @throws IllegalArgumentException if one is no block of numeric addresses
     */
    public ReachableAddresses(List<String> allowedNetworks) {
        this.allowed = allowedNetworks.stream().map(AddressBlock::parse).toList();
    }

    /** Whether a connection may be made to the address. */
    public boolean contains(InetAddress address) {
        if (allowed.stream().anyMatch(block -> block.contains(address))) {
            return true;
        }
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special
                && isGlobalUnicast(address.getAddress())
                && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    /** 2000::/3 (RFC 4291, section 2.4), whose interface identifier embeds no IPv4 address; any IPv4 address. */
    private static boolean isGlobalUnicast(byte[] address) {
        if (address.length == IPV4_BYTES) {
            return true;
        }
        boolean isatap = (address[8] & ~2) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
        return (address[0] & 0xe0) == 0x20 && !isatap;
    }
}
