/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.platform.decision.CaseView.DecisionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in a comment, in the language of the integration. Pure. */
final class CommentWording {

    /** Begins the last line of every comment of the platform; what follows is the identifier of the write-back. */
    private static final String MARK = "mingjian-write-back:";

    private static final int LONGEST_LINE = 2000;
    private static final int MOST_ACTIONS = 20;
    private static final LocalizedText JUDGED = new LocalizedText("明鉴判定：", "Mingjian's decision: ");
    private static final LocalizedText SEVERITY =
            new LocalizedText("严重程度（0 提示 – 3 紧急）：", "Severity (0 information – 3 emergency): ");
    private static final LocalizedText REASON = new LocalizedText("理由：", "Reason: ");
    private static final LocalizedText ACTIONS = new LocalizedText("须采取的措施：", "What must be done:");
    private static final LocalizedText BASIS = new LocalizedText("判定依据：", "What it rests on: ");

    private final Locale locale;

    CommentWording(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    /** The lines of a comment, the mark last. */
    List<String> lines(DecisionView decision, String link, UUID writeBack) {
        List<String> lines = new ArrayList<>();
        lines.add(JUDGED.in(locale) + decision.label().in(locale) + " (" + decision.outcome() + ")");
        lines.add(SEVERITY.in(locale) + decision.severity());
        lines.add(REASON.in(locale) + decision.summary().in(locale));
        if (!decision.actions().isEmpty()) {
            lines.add(ACTIONS.in(locale));
            int number = 0;
            for (Action action : decision.actions().stream().limit(MOST_ACTIONS).toList()) {
                number++;
                lines.add(number + ". " + action.instruction().in(locale));
            }
        }
        lines.add(BASIS.in(locale) + link);
        lines.add(mark(writeBack));
        return lines.stream().map(CommentWording::shortened).toList();
    }

    /** By which a comment is found again. */
    static String mark(UUID writeBack) {
        return MARK + writeBack;
    }

    /** Whether the platform wrote the comment. */
    static boolean isOwn(@Nullable String comment) {
        return comment != null && comment.contains(MARK);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
