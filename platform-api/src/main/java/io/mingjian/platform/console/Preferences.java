/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How one person wants to see the console; kept in cookies of the browser, nothing of it is trusted.
 *
 * @param locale {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param pictures {@code sensitive} hides sensitive pictures until they are asked for, {@code all} hides every one, and
 *     {@code none} hides none
 * @param zone in which times are shown
 */
public record Preferences(Locale locale, String theme, String pictures, ZoneId zone) {

    static final String LANGUAGE = "mingjian-language";
    static final String THEME = "mingjian-theme";
    static final String PICTURES = "mingjian-pictures";
    static final String ZONE = "mingjian-zone";

    static final Set<String> THEMES = Set.of("system", "light", "dark");
    static final Set<String> PICTURE_CHOICES = Set.of("sensitive", "all", "none");
    static final Set<String> LANGUAGES = Set.of("zh", "en");

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** What the request's cookies say, and its {@code Accept-Language} where no language was chosen. */
    public static Preferences of(HttpServletRequest request) {
        return new Preferences(
                language(request),
                chosen(request, THEME, THEMES).orElse("system"),
                chosen(request, PICTURES, PICTURE_CHOICES).orElse("sensitive"),
                zone(WebUtils.getCookie(request, ZONE)));
    }

    /** BCP 47 tag for the page. */
    public String languageTag() {
        return isChinese() ? "zh-CN" : "en";
    }

    private boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static Locale language(HttpServletRequest request) {
        Optional<String> chosen = chosen(request, LANGUAGE, LANGUAGES);
        if (chosen.isPresent()) {
            return chosen.get().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        }
        return java.util.Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .filter("zh"::equals)
                .map(chinese -> Locale.SIMPLIFIED_CHINESE)
                .orElse(Locale.ENGLISH);
    }

    private static Optional<String> chosen(HttpServletRequest request, String cookie, Set<String> choices) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each -> each.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .filter(choices::contains)
                        .findFirst();
    }

    private static ZoneId zone(@Nullable Cookie cookie) {
        if (cookie == null) {
            return UTC;
        }
        try {
            return ZoneId.of(cookie.getValue().replace("%2F", "/"));
        } catch (DateTimeException e) {
            return UTC;
        }
    }
}
