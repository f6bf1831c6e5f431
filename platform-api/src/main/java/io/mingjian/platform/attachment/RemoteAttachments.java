/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import io.mingjian.platform.outbound.ForbiddenAddressException;
import io.mingjian.platform.outbound.GuardedHttp;
import io.mingjian.platform.outbound.OutboundUrl;
import io.mingjian.platform.outbound.ReachableAddresses;
import io.mingjian.platform.problem.RejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Fetches URL attachments without being led into private networks; nothing of the answer is shown but the picture.
 * Thread-safe; blocks.
 */
@Component
public class RemoteAttachments implements DisposableBean {

    private static final int CHUNK = 16 * 1024;
    private static final int OK = 200;

    private final ImageInspector inspector;
    private final GuardedHttp http;

    RemoteAttachments(AttachmentProperties properties, ImageInspector inspector) {
        this.inspector = inspector;
        this.http = new GuardedHttp(properties.fetchTimeout(), new ReachableAddresses(properties.allowedNetworks()));
    }

    /**
     * Refuses what can never be fetched; asks nobody.
     *
     * @throws RejectedException 422
     */
    public void requireFetchable(URI url) {
        if (!OutboundUrl.isAcceptable(url)) {
            throw RejectedException.unprocessable("invalid-url", "Invalid URL", OutboundUrl.WANTED);
        }
    }

    /**
     * The bytes behind a URL.
     *
     * @throws RejectedException 422 if the address is private or the file cannot be fetched in time, 413 if too large
     */
    public byte[] fetch(String name, URI url) {
        requireFetchable(url);
        try {
            return http.send(new HttpGet(url), response -> read(name, response));
        } catch (ForbiddenAddressException e) {
            throw RejectedException.unprocessable(
                    "forbidden-address", "Forbidden address", "The URL of " + name + " leads to a private address.");
        } catch (InterruptedIOException e) {
            throw unavailable(name, "it took too long");
        } catch (IOException e) {
            throw unavailable(name, "it could not be fetched");
        }
    }

    private byte[] read(String name, ClassicHttpResponse response) throws IOException {
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
        http.close();
    }
}
