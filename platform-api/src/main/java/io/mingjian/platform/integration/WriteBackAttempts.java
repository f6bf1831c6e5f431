/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.background.RetrySchedule;
import io.mingjian.platform.integration.WriteBackPlans.Plan;
import io.mingjian.platform.integration.WriteBackRecord.Status;
import io.mingjian.platform.observation.PlatformMetrics;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attempt of a write-back: sends what is left of it outside any transaction and notes each request that was taken. A
 * comment whose end is unknown is looked for before it is sent again.
 */
@Component
class WriteBackAttempts {

    /** Answers that no repetition changes. */
    private static final Set<Integer> FINAL = Set.of(400, 404, 405, 410, 413, 422);

    private final IntegrationStore store;
    private final WriteBackPlans plans;
    private final TicketHttp http;
    private final RetrySchedule schedule;
    private final PlatformMetrics metrics;

    WriteBackAttempts(
            IntegrationStore store,
            WriteBackPlans plans,
            TicketHttp http,
            RetrySchedule schedule,
            PlatformMetrics metrics) {
        this.store = store;
        this.plans = plans;
        this.http = http;
        this.schedule = schedule;
        this.metrics = metrics;
    }

    void attempt(String tenant, UUID id) {
        Optional<Plan> plan = store.transactions().in(tenant, () -> plans.plan(id));
        if (plan.isPresent()) {
            boolean written = write(tenant, plan.get());
            metrics.ticketWritten(written);
        }
    }

    private boolean write(String tenant, Plan plan) {
        for (int step = plan.done(); step < plan.calls().size(); step++) {
            TicketHttp.Answer answer = call(plan, plan.calls().get(step));
            if (!answer.succeeded()) {
                store.transactions().run(tenant, () -> failed(plan.writeBack(), answer));
                return false;
            }
            int done = step + 1;
            store.transactions().run(tenant, () -> advanced(plan, done, answer));
        }
        store.transactions().run(tenant, () -> find(plan.writeBack())
                .ifPresent(due -> due.delivered(store.clock().instant())));
        return true;
    }

    private TicketHttp.Answer call(Plan plan, TicketCall call) {
        String comments = call.comments();
        if (plan.again() && comments != null) {
            TicketHttp.Answer there = http.send(plan.integration(), new TicketCall("GET", comments, null, null));
            if (!there.succeeded() || there.text().contains(CommentWording.mark(plan.writeBack()))) {
                return there;
            }
        }
        return http.send(plan.integration(), call);
    }

    private Optional<WriteBackRecord> find(UUID id) {
        return store.writeBacks().findById(id);
    }

    private void advanced(Plan plan, int done, TicketHttp.Answer answer) {
        find(plan.writeBack()).ifPresent(due -> due.advance(done));
        String who = actor(plan.integration().kind(), answer.body());
        if (who != null && plan.integration().actor() == null) {
            store.integrations().findById(plan.integration().id()).ifPresent(record -> record.actAs(who));
        }
    }

    private void failed(UUID id, TicketHttp.Answer answer) {
        find(id).ifPresent(due -> {
            Instant now = store.clock().instant();
            due.failed(answer.status() == 0 ? null : answer.status(), Objects.requireNonNull(answer.error()));
            if (FINAL.contains(answer.status())) {
                due.end(Status.FAILED);
                return;
            }
            schedule.next(due.attempts(), now, answer.retryAfter())
                    .ifPresentOrElse(due::retryAt, () -> due.end(Status.FAILED));
        });
    }

    /** Who the platform is over there, as the answer to its own comment says. */
    private static @Nullable String actor(IntegrationKind kind, byte[] body) {
        String pointer =
                switch (kind) {
                    case ZENDESK -> "/audit/author_id";
                    case JIRA -> "/author/accountId";
                    case ZAMMAD -> "/updated_by_id";
                    case GENERIC -> "/none";
                };
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            return EventJson.text(answer, pointer);
        } catch (JacksonException e) {
            return null;
        }
    }
}
