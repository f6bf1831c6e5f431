/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.platform.ConsoleVisitor.Upload;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The form by which a person submits a case of their own. */
class ConsoleSubmissionIT extends ConsolePages {

    private static final String PAGE = "/console/cases/new";
    private static final Upload NO_PICTURE = new Upload("picture", "", "");
    private static final String GIF = "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;";

    @Test
    void aCaseOfTextsAndAPictureIsMade() {
        ConsoleVisitor visitor = signedIn(admin().key());

        HttpResponse<String> answer = visitor.upload(
                PAGE,
                PAGE,
                new Upload("picture", "front.png", GIF),
                filled(Map.of("text.title", "棉麻桌布", "attribute.name", "price", "attribute.value", "39")));

        assertThat(location(answer)).contains("/console/cases/");
        Api.Answer made = admin().get("/v1/cases/" + location(answer).replaceFirst(".*/", ""));
        assertThat(made.json().at("/attributes/price").asString()).isEqualTo("39");
        assertThat(made.text()).contains("picture-1").doesNotContain("description");
    }

    @Test
    void theSameFormSentTwiceMakesOneCase() {
        ConsoleVisitor visitor = signedIn(admin().key());
        Map<String, String> fields = filled(Map.of("text.title", "棉麻桌布"));

        String first = location(visitor.upload(PAGE, PAGE, NO_PICTURE, fields));
        assertThat(first).contains("/console/cases/");

        assertThat(location(visitor.upload(PAGE, PAGE, NO_PICTURE, fields))).isEqualTo(first);
        fields.put("text.title", "另一件");
        HttpResponse<String> changed = visitor.upload(PAGE, PAGE, NO_PICTURE, fields);
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("另一件", "press submit once more").doesNotContain(fields.get("key"));
    }

    @Test
    void whatIsRefusedComesBackAsTypedInTheLanguageOfThePage() {
        ConsoleVisitor visitor = signedIn(admin().key()).speaking("zh-CN");

        HttpResponse<String> empty = visitor.upload(
                PAGE, PAGE, NO_PICTURE, filled(Map.of("attribute.name", "sku", "attribute.value", "A-17")));
        HttpResponse<String> text = visitor.upload(
                PAGE, PAGE, new Upload("picture", "notes.txt", "no picture"), filled(Map.of("text.title", "桌布")));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("只有属性不够", "value=\"A-17\"");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(text.body()).contains("picture-1 (notes.txt) 不是可用的图片", "value=\"桌布\"", "请重新选择图片");
    }

    @Test
    void anUnknownPackIsToldWithThoseThatAreInstalled() {
        Map<String, String> fields = filled(Map.of("text.title", "x"));
        fields.put("pack", "<b>none</b>");

        HttpResponse<String> answer = signedIn(admin().key()).upload(PAGE, PAGE, NO_PICTURE, fields);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("&lt;b&gt;none&lt;/b&gt;", "installed are", PACK)
                .doesNotContain("<b>none");
    }

    @Test
    void anAuditorIsToldThatHeMaySubmitNothing() {
        ConsoleVisitor auditor = signedIn(key("AUDITOR"));

        assertThat(auditor.get(PAGE).body()).contains("may not submit").doesNotContain("name=\"text.title\"");
        assertThat(auditor.submit("/console/cases", PAGE, filled(Map.of("text.title", "x")))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> filled(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("pack", PACK);
        fields.put("key", "form-" + UUID.randomUUID());
        fields.put("locale", "zh-CN");
        return fields;
    }
}
