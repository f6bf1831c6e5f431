/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

    private static final ContentReference CONTENT = new ContentReference("0".repeat(64), 1);

    @Test
    void nullsAreLeftOut() {
        assertThat(json(RunRequest.original())).doesNotContain("asOf").doesNotContain("pack");
    }

    @Test
    void whatARecordAnswersIsNotWrittenAsAProperty() {
        assertThat(json(new Attachment("photo", "image/png", CONTENT)))
                .isEqualTo("{\"content\":{\"sha256\":\"%s\",\"size\":1},\"mediaType\":\"image/png\",\"name\":\"photo\"}"
                        .formatted("0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "{",
                "[]",
                "{\"name\":\"title\",\"length\":1}",
                "{\"name\":\"title\",\"length\":null,\"content\":{\"sha256\":\"00\",\"size\":1}}",
                "{\"name\":\"title\",\"length\":1,\"content\":null}",
                "{\"name\":\" \",\"length\":1,\"content\":null}"
            })
    void whatIsNoTextPartIsRefused(String json) {
        assertThatThrownBy(() -> ContractJson.read(json.getBytes(StandardCharsets.UTF_8), TextPart.class))
                .isInstanceOf(MalformedContractException.class)
                .hasMessageContaining("TextPart");
    }

    @Test
    void theReasonOfARefusalDoesNotRepeatContent() {
        byte[] json = "{\"name\":\"secret words\"".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ContractJson.read(json, TextPart.class))
                .isInstanceOf(MalformedContractException.class)
                .message()
                .doesNotContain("secret");
    }

    private static String json(Object value) {
        return new String(ContractJson.canonical(value), StandardCharsets.UTF_8);
    }
}
