/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything that people read exists in Chinese and in English. */
class MessagesTest {

    private static final Pattern USED = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What both languages write alike, keys of the keyboard and languages in their own name. */
    private static final List<String> ALIKE =
            List.of("中文", "English", "g", "d", "c", "n", "r", "j", "k", "/", "?", "Enter", "%", "›", "→");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(messages("zh").stringPropertyNames())
                .isEqualTo(messages("en").stringPropertyNames())
                .hasSizeGreaterThan(250);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Properties english = messages("en");
        messages("zh").forEach((key, text) -> assertThat(arguments(text.toString()))
                .as(key.toString())
                .isEqualTo(arguments(english.getProperty(key.toString()))));
    }

    @Test
    void everyLanguageIsItself() {
        assertThat(messages("en").values())
                .noneMatch(text -> HAN.matcher(text.toString()).find());
        messages("zh").forEach((key, text) -> assertThat(text.toString())
                .as(key.toString())
                .matches(value -> HAN.matcher(value).find() || value.length() < 12, "is Chinese or a sign"));
    }

    @Test
    void everyTextThatATemplateNamesExists() {
        TreeSet<String> used = new TreeSet<>();
        templates().forEach(template -> USED.matcher(read(template))
                .results()
                .map(found -> found.group(1))
                .forEach(used::add));
        assertThat(used).hasSizeGreaterThan(150);
        assertThat(messages("en").stringPropertyNames()).containsAll(used);
    }

    @Test
    void noTemplateHasTextOfItsOwn() {
        for (Resource template : templates()) {
            List<String> texts = Arrays.stream(MARKUP.split(read(template)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && !ALIKE.contains(text))
                    .toList();
            assertThat(texts).as(template.getFilename()).isEmpty();
        }
    }

    @Test
    void noTemplateHasScriptOrStyleOfItsOwn() {
        for (Resource template : templates()) {
            assertThat(read(template))
                    .as(template.getFilename())
                    .doesNotContain("th:utext", " style=", "<style", " onclick=", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties messages(String language) {
        Properties all = new Properties();
        for (Resource bundle : resources("classpath:/console/messages/*_" + language + ".properties")) {
            Properties one = new Properties();
            try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                one.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(one.keySet()).as(bundle.getFilename()).noneMatch(all::containsKey);
            all.putAll(one);
        }
        return all;
    }

    private static List<Resource> templates() {
        return resources("classpath:/console/templates/*.html");
    }

    private static List<Resource> resources(String pattern) {
        try {
            List<Resource> found = List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
