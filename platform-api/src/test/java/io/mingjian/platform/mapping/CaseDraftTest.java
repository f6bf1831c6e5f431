/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.problem.RejectedException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseDraftTest {

    private final CaseDraft draft = new CaseDraft();

    @ParameterizedTest
    @CsvSource({
        "标题, text.title",
        "商品名称, text.title",
        "Product Title, text.title",
        "product_title, text.title",
        "描述, text.description",
        "内容, text.message",
        "主图, attachment.image",
        "Image-URL, attachment.image",
        "价格, attribute.price",
        "语言, locale",
        "生效日期, asOf",
        "SKU, id",
        "商品ID, id",
        "规则包, pack",
        "产地, attribute.产地",
        "<script>, ignore"
    })
    void columnIsUnderstoodByItsName(String column, String field) {
        assertThat(KnownNames.fieldOf(column).text()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.title", "attribute.价格", "attachment.front", "pack", "asOf", "id", "ignore"})
    void fieldIsReadAsItIsWritten(String field) {
        assertThat(CaseField.parse(field).text()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "text.", "text.<b>", "pack.x", "", "attribute"})
    void unknownFieldIsRefusedWithWhatIsWanted(String field) {
        assertThatThrownBy(() -> CaseField.parse(field))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text.NAME")
                .hasMessageEndingWith("got: " + field);
    }

    @Test
    void valuesGoWhereTheirFieldsSay() {
        put("text.title", "保温杯");
        put("text.title", "500 ml");
        put("attribute.price", " 99 ");
        put("attachment", "https://a.example/1.jpg | http://a.example/2.jpg");
        put("locale", "en");
        put("id", "A-1");
        put("text.description", "   ");

        CaseSubmission submission = draft.submission("fallback");

        assertThat(submission.texts()).containsOnlyKeys("title").containsEntry("title", "保温杯\n500 ml");
        assertThat(submission.attributes()).containsEntry("price", "99");
        assertThat(submission.attachments())
                .extracting(CaseSubmission.SubmittedAttachment::name)
                .containsExactly("image", "image-2");
        assertThat(submission.pack()).isEqualTo("fallback");
        assertThat(draft.externalId()).isEqualTo("A-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-02-28T16:00:00Z",
        "2026/3/1, 2026-02-28T16:00:00Z",
        "2026年3月1日, 2026-02-28T16:00:00Z",
        "2026-03-01T08:00:00+08:00, 2026-03-01T00:00:00Z",
        "2026-03-01T08:00:00Z, 2026-03-01T08:00:00Z"
    })
    void datesAreReadAsPeopleWriteThem(String text, Instant moment) {
        put("asOf", text);

        assertThat(draft.submission(null).asOf()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 03/01/2026, invalid-date",
        "asOf, 2026-02-30, invalid-date",
        "attachment, ftp://a.example/1.jpg, invalid-url",
        "attachment, 图片, invalid-url"
    })
    void valueThatCannotBeIsRefused(String field, String value, String code) {
        RejectedException refused =
                Objects.requireNonNull(catchThrowableOfType(RejectedException.class, () -> put(field, value)));

        assertThat(refused.code()).isEqualTo(code);
    }

    private void put(String field, String value) {
        draft.put(CaseField.parse(field), value);
    }
}
