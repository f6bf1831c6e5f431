/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.UndecodablePictureException;
import java.util.ArrayList;
import java.util.List;

/** Looks with the detector; decodes the pictures anew. Deterministic and thread-safe. */
final class PictureObjectSearch implements ObjectSearch {

    private final ContentStore content;
    private final PictureDecoder decoder;
    private final RecognitionPercepts recognition;
    private final boolean possible;

    PictureObjectSearch(ContentStore content, PictureDecoder decoder, RecognitionPercepts recognition) {
        this.content = content;
        this.decoder = decoder;
        this.recognition = recognition;
        this.possible = recognition.findsObjects();
    }

    @Override
    public boolean isPossible() {
        return possible;
    }

    @Override
    public List<Percept> search(Case subject) {
        ContentOwner owner = new ContentOwner(subject.tenant(), subject.id());
        List<Percept> percepts = new ArrayList<>();
        for (Attachment attachment : subject.attachments()) {
            if (attachment.isImage()) {
                percepts.addAll(search(owner, attachment));
            }
        }
        return percepts;
    }

    private List<Percept> search(ContentOwner owner, Attachment attachment) {
        try {
            return recognition.objects(
                    owner, attachment.name(), decoder.decode(content.get(owner.tenant(), attachment.content())));
        } catch (UndecodablePictureException e) {
            return List.of();
        }
    }
}
