/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP clients that cannot be led into private networks: a host is resolved once, by the connection itself, which refuses
 * if any of its addresses is not public and connects to one of exactly those addresses. Redirects are not followed,
 * proxies of the environment not used, cookies not kept.
 */
public final class GuardedClients {

    private static final int CONNECTIONS = 64;

    private GuardedClients() {}

    /**
     * A client; close it when it is no longer wanted.
     *
     * @param timeout for the connection, and for every read
     * @param allowedNetworks private networks that may be reached, as CIDR blocks
     */
    public static CloseableHttpClient create(Duration timeout, List<String> allowedNetworks) {
        ReachableAddresses reachable = new ReachableAddresses(allowedNetworks);
        Timeout limit = Timeout.of(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("mingjian")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDnsResolver(new GuardedResolver(reachable))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                // a kept connection would skip the check of its address
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /** Whether a call failed because its host has an address that must not be reached. */
    public static boolean isForbidden(Throwable failure) {
        return failure instanceof ForbiddenAddressException;
    }

    /** A host resolved to an address that must not be reached. */
    private static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    private record GuardedResolver(ReachableAddresses reachable) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!reachable.contains(address)) {
                    throw new ForbiddenAddressException();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
