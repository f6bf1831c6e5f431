/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactScannerTest {

    private final ContactScanner scanner = new ContactScanner(List.of("shop.example.cn"));

    @Test
    void findsAtLeastNinetyFivePercentOfDisguisedContactOffers() throws IOException {
        List<String> texts = lines("contact_evasions.tsv").stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();

        List<String> missed =
                texts.stream().filter(text -> scanner.scan(text).isEmpty()).toList();

        assertThat(texts).hasSizeGreaterThan(75);
        assertThat(missed).hasSizeLessThanOrEqualTo(texts.size() / 20);
    }

    @Test
    void leavesHarmlessPhrasesAlone() throws IOException {
        List<String> phrases = lines("contact_harmless.txt");

        List<String> fired = phrases.stream()
                .filter(text -> !scanner.scan(text).isEmpty())
                .map(text -> text + " -> " + scanner.scan(text))
                .toList();

        assertThat(phrases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(fired).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "正品 加微信 vx8899abc 有优惠 | WECHAT_ACCOUNT",
                "QQ：123456789 | QQ_ACCOUNT",
                "有事打 13800138000 | PHONE_NUMBER",
                "联系电话 138 0013 8000 | PHONE_NUMBER",
                "１３８００１３８０００ | PHONE_NUMBER",
                "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣ | PHONE_NUMBER",
                "+86 138-0013-8000 | PHONE_NUMBER",
                "详情 https://abc.xyz/p/1 | OFF_PLATFORM_LINK",
                "官网 www.abc.com 下单 | OFF_PLATFORM_LINK",
                "abc点com 下单 | OFF_PLATFORM_LINK",
                "加群领福利 | CONTACT_INVITATION",
                "外部群号 631785509 | QQ_ACCOUNT",
                "链接在私信找我 | CONTACT_INVITATION",
                "出二手相机，价格私聊 | CONTACT_INVITATION",
                "write to someone@example.org | CONTACT_INVITATION"
            })
    void namesTheKindOfOffer(String text, ContactSignal signal) {
        assertThat(scanner.scan(text)).extracting(ContactMatch::signal).contains(signal);
    }

    @Test
    void pointsAtTheOriginalCharacters() {
        String text = "好物！联系 １３８-００１３-８０００ 哦";

        ContactMatch match = scanner.scan(text).get(0);

        assertThat(match.excerpt()).isEqualTo("１３８-００１３-８０００");
        assertThat(text.substring(match.span().begin(), match.span().end())).isEqualTo(match.excerpt());
    }

    @Test
    void takesLinksToAllowedDomainsAsHarmless() {
        assertThat(scanner.scan("见 https://www.shop.example.cn/item/1")).isEmpty();
        assertThat(scanner.scan("见 https://notshop.example.cn/item/1")).isNotEmpty();
    }

    private static List<String> lines(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(ContactScannerTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
