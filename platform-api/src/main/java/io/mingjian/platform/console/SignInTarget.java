/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Leads to the page that was wanted before signing in; never out of the console. */
final class SignInTarget implements AuthenticationSuccessHandler {

    private static final Pattern WITHIN = Pattern.compile("/console(?:/[A-Za-z0-9/_.-]*)?(?:\\?[A-Za-z0-9=&%_.:-]*)?");
    private static final String HOME = "/console";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(checked(request.getParameter("next")));
    }

    /** The address if it lies within the console, else the console's first page. */
    static String checked(@Nullable String next) {
        return next != null && WITHIN.matcher(next).matches() && !next.contains("/sign-") ? next : HOME;
    }

    /** The address of a request as a parameter of the page to sign in. */
    static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean reads = request.getMethod().equals("GET");
        String wanted = reads ? request.getRequestURI() + (query == null ? "" : "?" + query) : HOME;
        return URLEncoder.encode(checked(wanted), StandardCharsets.UTF_8);
    }
}
