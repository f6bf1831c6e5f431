/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/** What an issuer says of itself (OpenID Connect Discovery 1.0, section 4). */
final class IssuerMetadata {

    private static final String PATH = "/.well-known/openid-configuration";

    private IssuerMetadata() {}

    /**
     * Where the issuer's keys are.
     *
     * @throws IssuerUnavailableException if it does not say so, or says that it is another
     */
    static URI jwkSetUri(String issuer, ResourceRetriever retriever) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            Map<String, Object> metadata = JSONObjectUtils.parse(
                    retriever.retrieveResource(URI.create(base + PATH).toURL()).getContent());
            if (!issuer.equals(JSONObjectUtils.getString(metadata, "issuer"))) {
                throw new IOException("the metadata is another issuer's");
            }
            return JSONObjectUtils.getURI(metadata, "jwks_uri");
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IssuerUnavailableException("the issuer does not say where its keys are", e);
        }
    }
}
