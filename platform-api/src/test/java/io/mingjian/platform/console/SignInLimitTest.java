/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SignInLimitTest {

    private final SignInLimit limit = new SignInLimit(3);

    @Test
    void anAddressThatTriesTooOftenMustWait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(tried("192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = tried("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(refused.getForwardedUrl()).isEqualTo("/console/problem/429");
    }

    @Test
    void oneAddressDoesNotHoldUpAnother() throws Exception {
        for (int i = 0; i < 5; i++) {
            tried("192.0.2.1");
        }
        assertThat(tried("192.0.2.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse tried(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/console/sign-in");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
