/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the console, without scripts: reads pages, fills in forms, keeps cookies. */
final class ConsoleVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "----------page";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI base;
    private String language = "en";

    ConsoleVisitor(URI base) {
        this.base = base;
    }

    ConsoleVisitor speaking(String other) {
        language = other;
        return this;
    }

    HttpResponse<String> signIn(String key) {
        return submit("/console/sign-in", "/console/sign-in", Map.of("key", key));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts with the token of a page that was read before. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        return post(path, fields, token.group(1));
    }

    /** Posts with a token of one's own. */
    HttpResponse<String> post(String path, Map<String, String> fields, String token) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Uploads a file with the token of a page that was read before, and other fields. */
    HttpResponse<String> upload(String page, String path, String name, String content, Map<String, String> fields) {
        return upload(page, path, new Upload("file", name, content), fields);
    }

    /** A file of characters below 128, which every encoding writes alike. */
    record Upload(String field, String name, String content) {}

    /** The same, where the file's field is called otherwise. */
    HttpResponse<String> upload(String page, String path, Upload file, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no form");
        }
        StringBuilder body = new StringBuilder();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value));
        part(body, "name=\"_csrf\"", token.group(1));
        part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n")));
    }

    private static void part(StringBuilder body, String described, String content) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(described)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    /** The session's cookie, or nothing. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("mingjian-console"))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
