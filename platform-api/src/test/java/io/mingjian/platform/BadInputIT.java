/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT extends PlatformIT {

    private static final String MISSING = "/v1/cases/" + UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void badInputIsRefusedAsAProblemAndLeavesNothing(
            String what, int status, String code, Function<Api, Api.Answer> request) {
        Api api = tenant("bad-input", "SUBMITTER");
        api.postJson("/v1/cases", listing("先"), "Prefer", "wait=20");
        long rows = settledRows();

        Api.Answer answer = request.apply(api);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/type").asString()).isEqualTo("urn:mingjian:problem:" + code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(rows()).isEqualTo(rows);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(formRefusals(), pictureRefusals(), urlRefusals(), frameworkRefusals())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> formRefusals() {
        return Stream.of(
                json("unknown pack", 404, "unknown-pack", "{\"pack\":\"nothing\",\"texts\":{\"title\":\"a\"}}"),
                json("no pack", 422, "missing-pack", "{\"texts\":{\"title\":\"a\"}}"),
                json("no text and no attachment", 422, "empty-case", "{\"pack\":\"" + PACK + "\"}"),
                json("blank text only", 422, "empty-case", listing("  ")),
                json("malformed JSON", 400, "malformed-json", "{\"pack\":"),
                json("misspelt member", 400, "malformed-json", "{\"pack\":\"" + PACK + "\",\"txts\":{}}"),
                json("duplicate member", 400, "malformed-json", "{\"pack\":\"a\",\"pack\":\"" + PACK + "\"}"),
                json("JSON null", 400, "malformed-json", "null"),
                json("null in a list", 400, "malformed-json", "{\"pack\":\"" + PACK + "\",\"attachments\":[null]}"),
                json("null text", 422, "invalid-case", "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":null}}"),
                json("NUL in a text", 422, "invalid-case", listing("a\\u0000b")),
                json("half a surrogate pair", 422, "invalid-case", listing("a\\ud800b")),
                json("long text", 413, "text-too-long", listing("字".repeat(100_001))),
                json("bad locale", 422, "invalid-case", with("\"locale\":\"not a locale\"")),
                json("absurd date", 422, "invalid-case", with("\"asOf\":\"+999999-01-01T00:00:00Z\"")),
                json("no date", 400, "malformed-json", with("\"asOf\":\"yesterday\"")),
                json(
                        "long attribute",
                        413,
                        "text-too-long",
                        with("\"attributes\":{\"a\":\"" + "x".repeat(1025) + "\"}")),
                json("strange attribute name", 422, "invalid-case", with("\"attributes\":{\"a\\u0001\":\"x\"}")),
                json("too many attachments", 422, "too-many-attachments", attachments(17)),
                json("two attachments of one name", 422, "invalid-case", twins()),
                json("attachment without content", 422, "invalid-case", with("\"attachments\":[{\"name\":\"p\"}]")),
                json("no base64", 422, "invalid-base64", attachment("image/png", "!!!")));
    }

    private static Stream<Arguments> pictureRefusals() {
        byte[] png = Pictures.png(40, 40);
        byte[] jpeg = Pictures.image("jpg", 40, 40);
        return Stream.of(
                json("PNG declared as JPEG", 422, "media-type-mismatch", attachment("image/jpeg", png)),
                json(
                        "text declared as PNG",
                        422,
                        "media-type-mismatch",
                        attachment("image/png", "hello".getBytes(StandardCharsets.UTF_8))),
                json(
                        "PDF",
                        415,
                        "unsupported-attachment",
                        attachment("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
                json("empty attachment", 422, "empty-attachment", attachment("image/png", new byte[0])),
                json(
                        "truncated PNG",
                        422,
                        "broken-image",
                        attachment("image/png", Arrays.copyOf(png, png.length - 20))),
                json(
                        "truncated JPEG",
                        422,
                        "broken-image",
                        attachment("image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2))),
                json(
                        "50,000 x 50,000 pixels",
                        413,
                        "too-many-pixels",
                        attachment("image/png", Pictures.pngHeader(50_000, 50_000))));
    }

    private static Stream<Arguments> urlRefusals() {
        return Stream.of(
                        "http://127.0.0.1/a.png",
                        "http://localhost:8080/a.png",
                        "http://[::1]/a.png",
                        "http://10.0.0.1/a.png",
                        "http://169.254.169.254/latest/meta-data",
                        "http://192.168.1.1/a.png",
                        "http://172.16.0.1/a.png",
                        "http://0.0.0.0/",
                        "http://224.0.0.1/",
                        "http://[fd00::1]/",
                        "http://[::ffff:127.0.0.1]/",
                        "http://2130706433/",
                        "http://100.64.0.1/")
                .map(url -> json("URL " + url, 422, "forbidden-address", url(url)));
    }

    private static Stream<Arguments> frameworkRefusals() {
        return Stream.of(
                json("file URL", 422, "invalid-url", url("file:///etc/passwd")),
                json("URL with a user", 422, "invalid-url", url("http://a@example.org/")),
                request("missing key", 401, "unauthorized", api -> api.withKey("")
                        .get("/v1/cases")),
                request("wrong key", 401, "unauthorized", api -> api.withKey(
                                "mjk_" + "0".repeat(32) + "_" + "A".repeat(43))
                        .get("/v1/cases")),
                request("right identifier, wrong secret", 401, "unauthorized", api -> api.withKey(
                                api.key().substring(0, 37) + "A".repeat(43))
                        .get("/v1/cases")),
                request("insufficient role", 403, "forbidden", api -> api.get("/v1/api-keys")),
                request("unknown case", 404, "unknown-case", api -> api.get(MISSING)),
                request("chain of an unknown case", 404, "unknown-case", api -> api.get(MISSING + "/chain")),
                request("events of an unknown case", 404, "unknown-case", api -> api.get(MISSING + "/events")),
                request("unknown batch", 404, "unknown-batch", api -> api.get("/v1/batches/" + UUID.randomUUID())),
                request("identifier that is none", 400, "bad-request", api -> api.get("/v1/cases/1")),
                request("wrong cursor", 400, "invalid-cursor", api -> api.get("/v1/cases?cursor=x")),
                request("wrong outcome", 400, "bad-request", api -> api.get("/v1/cases?outcome=MAYBE")),
                request("unknown path", 404, "not-found", api -> api.get("/v1/nothing")),
                request("wrong method", 405, "method-not-allowed", api -> api.delete("/v1/cases")),
                request(
                        "unknown media type of the request",
                        415,
                        "unsupported-media-type",
                        api -> api.post("/v1/cases", "text/plain", BodyPublishers.ofString("x"))),
                request(
                        "no body",
                        400,
                        "bad-request",
                        api -> api.post("/v1/cases", "application/json", BodyPublishers.noBody())),
                request(
                        "body over the limit",
                        413,
                        "body-too-large",
                        api -> api.postJson("/v1/cases", " ".repeat(5_000_000))),
                request(
                        "body over the limit, length unknown",
                        413,
                        "body-too-large",
                        api -> api.post(
                                "/v1/cases",
                                "application/json",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5_000_000])))),
                request(
                        "multipart over the limit",
                        413,
                        "body-too-large",
                        api -> api.postMultipart(
                                "/v1/cases", caseJson(), new Api.Part("p", "p.png", "image/png", new byte[5_000_000]))),
                request(
                        "multipart of too many parts",
                        413,
                        "body-too-large",
                        api -> api.postMultipart(
                                "/v1/cases",
                                Stream.generate(BadInputIT::caseJson).limit(80).toArray(Api.Part[]::new))),
                request(
                        "multipart without a case",
                        400,
                        "missing-case",
                        api -> api.postMultipart(
                                "/v1/cases", new Api.Part("p", "p.png", "image/png", Pictures.png(1, 1)))),
                request(
                        "multipart that breaks off",
                        400,
                        "malformed-multipart",
                        api -> api.post(
                                "/v1/cases",
                                "multipart/form-data; boundary=x",
                                BodyPublishers.ofString(
                                        "--x\r\nContent-Disposition: form-data; name=\"case\"\r\n\r\n{"))),
                request(
                        "invalid idempotency key",
                        400,
                        "invalid-idempotency-key",
                        api -> api.postJson("/v1/cases", listing("a"), "Idempotency-Key", "k".repeat(256))),
                request(
                        "batch over the limit",
                        413,
                        "batch-too-large",
                        api -> api.post(
                                "/v1/batches",
                                "application/x-ndjson",
                                BodyPublishers.ofString((listing("a") + "\n").repeat(51)))),
                request(
                        "empty batch",
                        422,
                        "empty-batch",
                        api -> api.post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString("\n\n"))));
    }

    @Test
    void repeatedIdempotencyKeyWithAnotherBodyIsAConflict() {
        Api api = tenant("conflict", "SUBMITTER");
        String key = UUID.randomUUID().toString();
        api.postJson("/v1/cases", listing("一"), "Idempotency-Key", key, "Prefer", "wait=20");
        long rows = settledRows();

        Api.Answer answer = api.postJson("/v1/cases", listing("二"), "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("idempotency-key-reused");
        assertThat(rows()).isEqualTo(rows);
    }

    private static Arguments json(String what, int status, String code, String body) {
        return request(what, status, code, api -> api.postJson("/v1/cases", body));
    }

    private static Arguments request(String what, int status, String code, Function<Api, Api.Answer> request) {
        return Arguments.of(what, status, code, request);
    }

    private static Api.Part caseJson() {
        return new Api.Part("case", null, "application/json", listing("a").getBytes(StandardCharsets.UTF_8));
    }

    private static String with(String members) {
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"a\"}," + members + "}";
    }

    private static String url(String url) {
        return with("\"attachments\":[{\"name\":\"p\",\"url\":\"" + url + "\"}]");
    }

    private static String attachment(String mediaType, byte[] content) {
        return attachment(mediaType, Base64.getEncoder().encodeToString(content));
    }

    private static String attachment(String mediaType, String data) {
        return with("\"attachments\":[{\"name\":\"p\",\"mediaType\":\"" + mediaType + "\",\"data\":\"" + data + "\"}]");
    }

    private static String attachments(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append("{\"name\":\"p").append(i).append("\",\"data\":\"\"}");
        }
        return with("\"attachments\":[" + all + "]");
    }

    private static String twins() {
        return with("\"attachments\":[{\"name\":\"p\",\"data\":\"\"},{\"name\":\"p\",\"data\":\"\"}]");
    }
}
