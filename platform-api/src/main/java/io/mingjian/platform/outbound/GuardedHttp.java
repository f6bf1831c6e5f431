/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes requests to addresses that customers name, without being led into private networks: a host is resolved once, by
 * the connection itself, which refuses if any of its addresses is not reachable and connects to one of exactly those.
 * Redirects are not followed, proxies of the environment, cookies and kept connections not used, headers of an answer
 * bounded, nothing is tried again. A URL with credentials is not asked; refuse it with {@link OutboundUrl} when it is given. Thread-safe; blocks.
 */
public final class GuardedHttp implements AutoCloseable {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_CONNECTIONS_PER_HOST = 8;

    private final Duration timeLimit;
    private final ReachableAddresses reachable;
    // both made when the first URL comes, so that the start does not wait for them
    private final SingletonSupplier<CloseableHttpClient> client = SingletonSupplier.of(this::makeClient);
    private final SingletonSupplier<ScheduledExecutorService> watch = SingletonSupplier.of(GuardedHttp::makeWatch);

    /**
     * @param timeLimit longest time from the call to the end of the answer, however slowly a server sends
     * @param reachable what may be connected to
     */
    public GuardedHttp(Duration timeLimit, ReachableAddresses reachable) {
        this.timeLimit = timeLimit;
        this.reachable = reachable;
    }

    /**
     * Sends the request and hands the answer, of whatever status, to the handler. A handler that throws ends the
     * exchange at once; what it does not read of the answer is otherwise read to its end.
     *
     * @throws ForbiddenAddressException if the host may not be reached
     * @throws IllegalArgumentException if scheme or port of the URL are not {@linkplain OutboundUrl acceptable}
     * @throws IOException if there is no answer within the time limit, or it breaks off
     */
    public <T> T send(HttpUriRequestBase request, HttpClientResponseHandler<T> handler) throws IOException {
        requireAcceptable(request);
        AtomicBoolean over = new AtomicBoolean();
        Runnable giveUp = () -> {
            over.set(true);
            request.cancel();
        };
        ScheduledFuture<?> limit = watch.obtain().schedule(giveUp, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.obtain().execute(request, response -> {
                try {
                    return handler.handleResponse(response);
                } catch (RuntimeException e) {
                    // otherwise closing the answer would read it to its end, however long that takes
                    request.cancel();
                    throw e;
                }
            });
        } catch (ForbiddenAddressException e) {
            throw e;
        } catch (IOException e) {
            if (over.get()) {
                throw tooSlow(e);
            }
            throw e;
        } finally {
            limit.cancel(false);
        }
    }

    private InterruptedIOException tooSlow(IOException cause) {
        var slow = new InterruptedIOException("no whole answer within " + timeLimit);
        slow.initCause(cause);
        return slow;
    }

    private static void requireAcceptable(HttpUriRequestBase request) {
        try {
            if (!OutboundUrl.isAcceptable(request.getUri())) {
                throw new IllegalArgumentException(OutboundUrl.WANTED);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(OutboundUrl.WANTED, e);
        }
    }

    private CloseableHttpClient makeClient() {
        Timeout limit = Timeout.of(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("mingjian")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .setConnectionManager(connections(limit))
                // a kept connection would skip the check of its address
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    private PoolingHttpClientConnectionManager connections(Timeout limit) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedResolver(reachable))
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS_PER_HOST)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_HEADER)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .build();
    }

    private static ScheduledExecutorService makeWatch() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "outbound-time-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() throws IOException {
        watch.obtain().shutdownNow();
        client.obtain().close();
    }
}
