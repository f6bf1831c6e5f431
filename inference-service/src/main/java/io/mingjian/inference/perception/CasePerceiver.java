/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at every part of a case in order. The same case always gives the same perception, byte for byte. */
final class CasePerceiver {

    private final ContentStore content;
    private final TextPerceiver texts;
    private final PicturePerceiver pictures;

    CasePerceiver(ContentStore content, TextPerceiver texts, PicturePerceiver pictures) {
        this.content = content;
        this.texts = texts;
        this.pictures = pictures;
    }

    /**
     * The event that follows; the perception is in the content store when this returns. A run that starts from another
     * one sees what that one saw.
     */
    CasePerceived perceive(CaseSubmitted event) {
        Case subject = event.subject();
        RunBase base = event.request().base();
        if (base != null) {
            return new CasePerceived(subject, event.request(), base.perception());
        }
        ContentOwner owner = new ContentOwner(subject.tenant(), subject.id());
        List<Percept> percepts = new ArrayList<>();
        for (TextPart part : subject.texts()) {
            String text = new String(content.get(subject.tenant(), part.content()), StandardCharsets.UTF_8);
            percepts.addAll(texts.perceive(owner, part.name(), text));
        }
        for (Attachment attachment : subject.attachments()) {
            percepts.addAll(attachment(owner, attachment));
        }
        ContentReference stored = owner.put(content, ContractJson.canonical(new Perception(subject.id(), percepts)));
        return new CasePerceived(subject, event.request(), stored);
    }

    private List<Percept> attachment(ContentOwner owner, Attachment attachment) {
        if (!attachment.isImage()) {
            return List.of(new Percept.Unperceived(
                    attachment.name() + "/unperceived",
                    Decoders.MEDIA,
                    new Locator.WholeAttachment(attachment.name()),
                    "unsupported-media-type",
                    "nothing here perceives " + attachment.mediaType()));
        }
        return pictures.perceive(owner, attachment.name(), content.get(owner.tenant(), attachment.content()));
    }
}
