/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.text.ContactMatch;
import io.mingjian.inference.text.ContactScanner;
import io.mingjian.inference.text.ContactSignal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges what the codes in the pictures lead to. */
record CodeOperator(ContactScanner scanner) implements Operator {

    static final String LINK = "code-link";
    static final String CONTACT = "code-contact";
    static final String PRODUCT = "code-product";

    private static final Set<String> PRODUCT_FORMATS = Set.of("EAN_13", "EAN_8", "UPC_A", "UPC_E", "UPC_EAN_EXTENSION");
    private static final Pattern MESSENGER = Pattern.compile(
            "(?i)(?:https?://)?(?:u\\.wechat\\.com|weixin\\.qq\\.com|work\\.weixin\\.qq\\.com|qm\\.qq\\.com|t\\.me|wa\\.me|line\\.me)/.*"
                    + "|(?:wxp|weixin|mqqapi|tel|sms|smsto|mailto|tg|whatsapp):.*|BEGIN:VCARD.*|MECARD:.*",
            Pattern.DOTALL);
    private static final Pattern LINK_FORM = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.+|www\\..+", Pattern.DOTALL);

    @Override
    public String name() {
        return Operators.CODE;
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        return codes(input).isEmpty() ? Availability.NO_INPUT : Availability.READY;
    }

    @Override
    public Object subject(ReasoningInput input) {
        return codes(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        for (Percept.CodePayload code : codes(input)) {
            for (String name : kinds(code)) {
                String group = "code:" + Sha256.hex(code.payload().getBytes(StandardCharsets.UTF_8));
                Signal.Place place =
                        new Signal.Place(code.id(), group, code.locator(), code.payload(), List.of(code.id()));
                signals.add(new Signal(name, false, place, Wording.code(name, code)));
            }
        }
        return new Observation(signals, List.of());
    }

    private List<String> kinds(Percept.CodePayload code) {
        String payload = code.payload().strip();
        if (PRODUCT_FORMATS.contains(code.format().toUpperCase(Locale.ROOT))) {
            return List.of(PRODUCT);
        }
        if (MESSENGER.matcher(payload).matches()) {
            return List.of(CONTACT);
        }
        List<ContactSignal> offers =
                scanner.scan(payload).stream().map(ContactMatch::signal).toList();
        if (LINK_FORM.matcher(payload).matches()) {
            boolean elsewhere = offers.contains(ContactSignal.OFF_PLATFORM_LINK) || !payload.startsWith("http");
            return elsewhere ? List.of(LINK) : List.of();
        }
        return offers.isEmpty()
                ? List.of()
                : List.of(offers.contains(ContactSignal.OFF_PLATFORM_LINK) ? LINK : CONTACT);
    }

    private static List<Percept.CodePayload> codes(ReasoningInput input) {
        return input.perception().all(Percept.CodePayload.class).toList();
    }
}
