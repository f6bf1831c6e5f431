/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What a URL must look like to be asked for; asks nobody. */
public final class OutboundUrl {

    /** What {@link #isAcceptable} wants, for people. */
    public static final String WANTED =
            "An http or https URL with a host, without a user, and with port 80, 443 or one from 1024 on is wanted.";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int UNSTATED = -1;
    private static final int HIGHEST_PORT = 65_535;
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final Set<Integer> WEB = Set.of(UNSTATED, 80, 443);

    /** Ports from 1024 on of protocols that a request might be mistaken for (WHATWG Fetch, "port blocking"). */
    private static final Set<Integer> BLOCKED = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    private OutboundUrl() {}

    /** Whether the URL has a scheme, host and port that may be asked, and no credentials. */
    public static boolean isAcceptable(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme)
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && isWebPort(url.getPort());
    }

    private static boolean isWebPort(int port) {
        return WEB.contains(port) || port >= FIRST_UNPRIVILEGED && port <= HIGHEST_PORT && !BLOCKED.contains(port);
    }
}
