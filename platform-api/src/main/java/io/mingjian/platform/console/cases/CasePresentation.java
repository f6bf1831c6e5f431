/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a case is shown: what is covered at first, and which sections other features add. */
@Component
class CasePresentation {

    private final Sensitivity sensitivity;
    private final List<CaseSection> sections;

    CasePresentation(Sensitivity sensitivity, List<CaseSection> sections) {
        this.sensitivity = sensitivity;
        this.sections = List.copyOf(sections);
    }

    Sensitivity sensitivity() {
        return sensitivity;
    }

    /** The templates of the sections that a person sees, in the order of their beans. */
    List<String> shown(CaseSection.Shown shown, Model model) {
        return sections.stream()
                .map(section -> section.show(shown, model))
                .flatMap(Optional::stream)
                .toList();
    }
}
