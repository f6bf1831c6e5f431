/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links and code words that lead off the platform. Thread-safe. */
final class Links {

    private static final String COMMON = "com|cn|net|org|shop|xyz|vip|club|link|info|top";
    private static final Pattern LINK = Pattern.compile("(?<![a-z0-9@._-])(?:https?://)?((?:[a-z0-9-]+\\.)+(?:" + COMMON
            + "))(?![a-z0-9-])(?:[/?:][^\\s\\p{IsHan}，。]*)?"
            + "|(?:https?://)([a-z0-9.-]+)[^\\s\\p{IsHan}，。]*"
            + "|(?<![a-z0-9@._-])((?:[a-z0-9-]+\\.)+(?:ly|me|to|io|tv|app|cc|gg|im|top|co|ru))/[^\\s\\p{IsHan}]+");
    private static final Pattern HIDDEN = Pattern.compile(
            "[a-z0-9-]{2,}\\s?(?:点|\\(dot\\)|\\[dot\\]|\\{dot\\}| dot |。)\\s?(?:com|cn|net|cc|vip|top)(?![a-z])");
    private static final Pattern CODE_WORD = Pattern.compile(
            "[¥$€£₤](?=[a-z0-9]*[a-z])[a-z0-9]{3,14}[¥$€£₤]|复制(?:这段|此段|整段|本段|这条)[^。!！\\n]{0,12}(?:打开|口令|淘|[¥$€])");

    private static final Set<String> NOT_SITES = Set.of("asp.net", "vb.net", "ado.net", "ml.net");

    private final List<String> allowedDomains;

    Links(List<String> allowedDomains) {
        this.allowedDomains = allowedDomains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    /** Ranges {@code [begin, end)} of the folded text. */
    List<int[]> find(String text) {
        List<int[]> found = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!isAllowed(host(link))) {
                found.add(new int[] {link.start(), link.end()});
            }
        }
        for (Pattern pattern : List.of(HIDDEN, CODE_WORD)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return found;
    }

    private boolean isAllowed(String host) {
        return NOT_SITES.contains(host)
                || allowedDomains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static String host(Matcher link) {
        for (int group = 1; group <= link.groupCount(); group++) {
            if (link.group(group) != null) {
                return link.group(group);
            }
        }
        return "";
    }
}
