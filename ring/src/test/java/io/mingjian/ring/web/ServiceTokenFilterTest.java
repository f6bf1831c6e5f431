/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ServiceTokenFilterTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void letsTheRightTokenIn() throws Exception {
        assertThat(call("/v2/repository/index", "Bearer " + TOKEN).getStatus()).isEqualTo(200);
    }

    @Test
    void refusesAMissingTokenWithAProblem() throws Exception {
        MockHttpServletResponse response = call("/v2/repository/index", null);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"type\":\"urn:mingjian:problem:unauthorized\"", "\"code\":\"unauthorized\"")
                .doesNotContain("properties");
    }

    @Test
    void refusesAWrongToken() throws Exception {
        assertThat(call("/v2/repository/index", "Bearer " + TOKEN + "x").getStatus())
                .isEqualTo(401);
    }

    @Test
    void refusesAnotherScheme() throws Exception {
        assertThat(call("/v2/repository/index", "Basic " + TOKEN).getStatus()).isEqualTo(401);
    }

    @Test
    void leavesHealthOpenToProbes() throws Exception {
        assertThat(call("/actuator/health/liveness", null).getStatus()).isEqualTo(200);
    }

    @Test
    void doesNotTakeALookAlikePathForHealth() throws Exception {
        assertThat(call("/actuator/healthy", null).getStatus()).isEqualTo(401);
        assertThat(call("/actuator/health/../env", null).getStatus()).isEqualTo(401);
        assertThat(call("/v2/health/..;/repository/index", null).getStatus()).isEqualTo(401);
    }

    @Test
    void aShortTokenStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceTokenProperties(true, "short"))
                .withMessageContaining("at least 32 characters, got: 5 characters");
    }

    @Test
    void neverPrintsTheToken() {
        assertThat(new ServiceTokenProperties(true, TOKEN).toString()).doesNotContain(TOKEN);
    }

    private static MockHttpServletResponse call(String path, @Nullable String authorization) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ServiceTokenFilter(TOKEN).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
