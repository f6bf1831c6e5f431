/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An integration to make or to change; nothing is checked yet. On a change, members that are absent stay as they are.
 *
 * @param kind {@code ZENDESK}, {@code JIRA}, {@code ZAMMAD} or {@code GENERIC}; cannot be changed
 * @param name for people
 * @param pack name of the pack that judges, {@code ticket-triage} when absent
 * @param enabled whether events are taken and decisions written
 * @param signingSecret what the system signs with, 16 to 512 characters; never shown
 * @param signature how a {@code GENERIC} system signs
 * @param mapping JSONPath and field, in order, of a {@code GENERIC} system
 * @param actorPath JSONPath of who caused a {@code GENERIC} event
 * @param out how the system is reached
 * @param writeBack what goes back to a ticket
 */
@Schema(example = IntegrationRequest.EXAMPLE)
record IntegrationRequest(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String pack,
        @Nullable Boolean enabled,
        @Nullable String signingSecret,
        @Nullable Signature signature,
        @Nullable List<Member> mapping,
        @Nullable String actorPath,
        @Nullable Out out,
        @Nullable WriteBack writeBack) {

    static final String EXAMPLE = """
            {"kind":"ZENDESK","name":"customer service","signingSecret":"…at least 16 characters…",\
            "out":{"baseUrl":"https://shop.zendesk.com","user":"mingjian@shop.example","token":"…"},\
            "writeBack":{"language":"zh","priorities":{"2":"high","3":"urgent"},"tags":["mingjian-{outcome}"]}}""";

    /**
     * How a {@code GENERIC} system signs.
     *
     * @param header where the signature is
     * @param prefix what stands before it, nothing when absent
     * @param algorithm {@code SHA1}, {@code SHA256} (when absent) or {@code SHA512}
     * @param encoding {@code HEX} (when absent) or {@code BASE64}
     * @param timestampHeader header that is signed before the body, none when absent
     * @param deliveryHeader header that names a delivery, none when absent
     */
    @Schema(name = "IntegrationSignatureRequest")
    record Signature(
            @Nullable String header,
            @Nullable String prefix,
            @Nullable String algorithm,
            @Nullable String encoding,
            @Nullable String timestampHeader,
            @Nullable String deliveryHeader) {}

    /** JSONPath of a member, and the field that it goes to, such as {@code text.title}. */
    @Schema(name = "IntegrationMemberRequest")
    record Member(@Nullable String path, @Nullable String to) {}

    /**
     * How the system is reached; all of it is wanted when the base URL changes.
     *
     * @param baseUrl https, without query
     * @param user the platform's own user there; absent for Zammad
     * @param token that user's API token; never shown
     */
    @Schema(name = "IntegrationOutRequest")
    record Out(
            @Nullable String baseUrl,
            @Nullable String user,
            @Nullable String token) {}

    /**
     * What goes back to a ticket.
     *
     * @param enabled false to write nothing back any more
     * @param language {@code zh} (when absent) or {@code en}
     * @param priorities by severity 0 to 3, the system's usual ones for 2 and 3 when absent
     * @param tags at most 10
     */
    @Schema(name = "IntegrationWriteBackRequest")
    record WriteBack(
            @Nullable Boolean enabled,
            @Nullable String language,
            @Nullable Map<String, String> priorities,
            @Nullable List<String> tags) {}
}
