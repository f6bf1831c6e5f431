/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What the pages stand on: texts, language, static parts under names that hold their digest. */
@Configuration(proxyBeanMethods = false)
class ConsoleWeb implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final Duration YEAR = Duration.ofDays(365);

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "console/messages/shell",
                "console/messages/cases",
                "console/messages/submission",
                "console/messages/problems",
                "console/messages/insight",
                "console/messages/reviews",
                "console/messages/packs",
                "console/messages/batches",
                "console/messages/audit",
                "console/messages/access",
                "console/messages/terms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Preferences.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("languages are chosen at /console/preferences");
            }
        };
    }

    @Bean
    NavigationEntry dashboardEntry() {
        return new NavigationEntry("dashboard", "/console", 10, Set.of());
    }

    @Bean
    NavigationEntry casesEntry() {
        return new NavigationEntry("cases", "/console/cases", 20, Set.of());
    }

    @Bean
    NavigationEntry reviewsEntry() {
        return new NavigationEntry("reviews", "/console/reviews", 30, Set.of(Role.REVIEWER));
    }

    @Bean
    NavigationEntry packsEntry() {
        return new NavigationEntry("packs", "/console/packs", 40, Set.of());
    }

    @Bean
    NavigationEntry batchesEntry() {
        return new NavigationEntry("batches", "/console/batches", 50, Set.of());
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry("audit", "/console/audit", 60, Set.of());
    }

    @Bean
    NavigationEntry keysEntry() {
        return new NavigationEntry("keys", "/console/keys", 70, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    NavigationEntry webhooksEntry() {
        return new NavigationEntry("webhooks", "/console/webhooks", 80, Set.of(Role.ADMINISTRATOR));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations("classpath:/console/assets/", WEBJARS + "htmx.org/", WEBJARS + "echarts/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Puts the digests into the addresses that templates write. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.addUrlPatterns("/console", "/console/*");
        return filter;
    }

    /** Tells the list of sessions when one ends. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEnds() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
