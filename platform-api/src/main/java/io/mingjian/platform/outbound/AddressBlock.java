/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of addresses in CIDR notation.
 *
 * @param prefix first address of the block
 * @param bits leading bits that all its addresses share
 */
record AddressBlock(byte[] prefix, int bits) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+/[0-9]{1,3}");

    AddressBlock {
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("prefix length must be 0 to " + prefix.length * 8 + ", got: " + bits);
        }
    }

    /**
     * Reads {@code 10.0.0.0/8} or {@code fc00::/7}.
     *
     * @throws IllegalArgumentException if the text is no block of numeric addresses
     */
    static AddressBlock parse(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            throw new IllegalArgumentException("an address block such as 10.0.0.0/8 is wanted, got: " + text);
        }
        String[] parts = text.split("/", 2);
        try {
            return new AddressBlock(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a numeric address: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] candidate = address.getAddress();
        if (candidate.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((candidate[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
