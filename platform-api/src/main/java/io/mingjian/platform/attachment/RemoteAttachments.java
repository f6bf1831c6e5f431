/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import io.mingjian.platform.problem.RejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Fetches URL attachments without being led into private networks: a host is resolved once, by the connection itself,
 * which refuses if any of its addresses is not public and connects to one of exactly those addresses. Redirects are not
 * followed, proxies of the environment not used, nothing of the answer is shown but the picture. Thread-safe; blocks.
 */
@Component
public class RemoteAttachments implements DisposableBean {

    private static final int CHUNK = 16 * 1024;
    private static final int OK = 200;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final AttachmentProperties properties;
    private final ImageInspector inspector;
    private final SingletonSupplier<CloseableHttpClient> client;

    RemoteAttachments(AttachmentProperties properties, ImageInspector inspector) {
        this.properties = properties;
        this.inspector = inspector;
        // made when the first URL comes, so that the start does not wait for it
        this.client = SingletonSupplier.of(
                () -> GuardedClients.create(properties.fetchTimeout(), properties.allowedNetworks()));
    }

    /**
     * Refuses what can never be fetched; asks nobody.
     *
     * @throws RejectedException 422
     */
    public void requireFetchable(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || url.getHost() == null || url.getUserInfo() != null) {
            throw RejectedException.unprocessable(
                    "invalid-url", "Invalid URL", "An http or https URL with a host and without a user is wanted.");
        }
    }

    /**
     * The bytes behind a URL.
     *
     * @throws RejectedException 422 if the address is private or the file cannot be fetched in time, 413 if too large
     */
    public byte[] fetch(String name, URI url) {
        requireFetchable(url);
        long deadline = System.nanoTime() + properties.fetchTimeout().toNanos();
        HttpGet request = new HttpGet(url);
        try {
            return client.obtain().execute(request, response -> {
                try {
                    return read(name, response, deadline);
                } catch (RejectedException e) {
                    // otherwise closing the answer would read it to its end, however long that takes
                    request.cancel();
                    throw e;
                }
            });
        } catch (IOException e) {
            if (GuardedClients.isForbidden(e)) {
                throw RejectedException.unprocessable(
                        "forbidden-address",
                        "Forbidden address",
                        "The URL of " + name + " leads to a private address.");
            }
            throw unavailable(name, "it could not be fetched");
        }
    }

    private byte[] read(String name, ClassicHttpResponse response, long deadline) throws IOException {
        if (response.getCode() != OK || response.getEntity() == null) {
            throw unavailable(name, "the server answered " + response.getCode());
        }
        inspector.requireSize(name, response.getEntity().getContentLength());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        InputStream stream = response.getEntity().getContent();
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            content.write(chunk, 0, count);
            inspector.requireSize(name, content.size());
            if (System.nanoTime() > deadline) {
                throw unavailable(name, "it took too long");
            }
        }
        return content.toByteArray();
    }

    private static RejectedException unavailable(String name, String why) {
        return RejectedException.unprocessable(
                "attachment-unavailable",
                "Attachment unavailable",
                "The URL of " + name + " is of no use: " + why + ".");
    }

    @Override
    public void destroy() throws IOException {
        client.obtain().close();
    }
}
