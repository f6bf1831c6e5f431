/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hides the cases of other packs from callers that are restricted to packs, on every path below {@code /v1/cases/{id}}.
 * Costs others nothing.
 */
@Component
class PackScope implements HandlerInterceptor, WebMvcConfigurer {

    private final TenantTransactions transactions;
    private final Cases cases;

    PackScope(TenantTransactions transactions, Cases cases) {
        this.transactions = transactions;
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/cases/{id}", "/v1/cases/{id}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && !caller.scope().packs().isEmpty()) {
            requireWithin(caller, id(request));
        }
        return true;
    }

    private void requireWithin(Caller caller, UUID id) {
        Optional<String> pack =
                transactions.in(caller.tenant(), () -> cases.findById(id).map(CaseRecord::pack));
        if (pack.filter(caller.scope()::allowsPack).isEmpty()) {
            throw CaseReads.unknownCase();
        }
    }

    private static UUID id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            return UUID.fromString(String.valueOf(variables instanceof Map<?, ?> map ? map.get("id") : null));
        } catch (IllegalArgumentException e) {
            throw CaseReads.unknownCase();
        }
    }
}
