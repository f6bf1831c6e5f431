/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.intake.AcceptedCase;
import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.integration.TicketAdmission.Admission;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes events of ticket systems in. Nothing is looked at before the signature holds. */
@Component
class TicketIntake {

    private static final int LONGEST_ATTRIBUTE = 1000;

    /** A request that died made the case, with files that are others or gone by now. */
    private static final String MADE_BEFORE = "idempotency-key-reused";

    private final IntegrationStore store;
    private final IntegrationBox box;
    private final IntegrationProperties properties;
    private final TicketAdmission admissions;
    private final CaseMaking making;

    TicketIntake(
            IntegrationStore store,
            IntegrationBox box,
            IntegrationProperties properties,
            TicketAdmission admissions,
            CaseMaking making) {
        this.store = store;
        this.box = box;
        this.properties = properties;
        this.admissions = admissions;
        this.making = making;
    }

    /** What a case is made with. */
    @Component
    record CaseMaking(Intake intake, TicketFiles files) {}

    /**
     * Takes an event.
     *
     * @throws ProblemException 401 without a signature that holds, 409 for a delivery that was taken before, or what the
     *     intake says of its case
     */
    Taken take(UUID id, HttpHeaders headers, byte[] body) {
        Instant now = store.clock().instant();
        Integration integration = authenticated(id, headers, body);
        SignatureScheme scheme = integration.settings().signatureOf(integration.kind());
        if (!scheme.isFresh(headers, now, properties.timestampTolerance())) {
            throw TicketProblem.stale();
        }
        String header = integration.settings().deliveryHeaderOf(integration.kind());
        Delivery delivery = Delivery.of(id, header == null ? null : headers.getFirst(header), body);
        TicketEvent event = TicketReader.of(integration.kind()).read(EventJson.read(body), integration.settings(), now);
        Admission admission = admissions.admit(integration, delivery, event);
        return admission.isOver() ? admission.taken() : make(integration, delivery, event, admission);
    }

    private Integration authenticated(UUID id, HttpHeaders headers, byte[] body) {
        Optional<IntegrationRecord> found = store.transactions()
                .in(TenantTransactions.PLATFORM, () -> store.integrations().findById(id));
        Integration integration = found.map(box::open).orElseThrow(TicketProblem::unsigned);
        SignatureScheme scheme = integration.settings().signatureOf(integration.kind());
        if (!scheme.holds(integration.secrets().signingKey(), headers, body)) {
            throw TicketProblem.unsigned();
        }
        if (!found.get().isEnabled()) {
            throw RejectedException.forbidden(
                    "integration-disabled", "Integration disabled", "This integration is disabled.");
        }
        return integration;
    }

    private Taken make(Integration integration, Delivery delivery, TicketEvent event, Admission admission) {
        try {
            TicketFiles.Fetched fetched = making.files().fetch(integration, event.attachments());
            AcceptedCase accepted = making.intake()
                    .accept(new SubmissionRequest(
                            admission.caseId(),
                            caller(integration),
                            submission(event, fetched.missing()),
                            fetched.pictures(),
                            idempotencyKey(integration, event),
                            null));
            return admissions.accepted(integration, delivery, admission, accepted.id());
        } catch (ProblemException e) {
            if (e.code().equals(MADE_BEFORE)) {
                return admissions.accepted(integration, delivery, admission, admission.caseId());
            }
            admissions.refused(integration, admission);
            throw e;
        }
    }

    private static Caller caller(Integration integration) {
        return new Caller(null, "integration " + integration.id(), integration.tenant(), Set.of(Role.SUBMITTER));
    }

    private static CaseSubmission submission(TicketEvent event, List<String> missing) {
        CaseSubmission said = event.submission();
        Map<String, @Nullable String> attributes = new LinkedHashMap<>(said.attributes());
        attributes.put("ticket", event.ticketId());
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            attributes.put("files-not-judged", names.substring(0, Math.min(names.length(), LONGEST_ATTRIBUTE)));
        }
        return new CaseSubmission(
                said.pack(), said.texts(), null, attributes, said.locale(), said.asOf(), said.subject());
    }

    private static String idempotencyKey(Integration integration, TicketEvent event) {
        byte[] version = (event.ticketId() + "\n" + event.version()).getBytes(StandardCharsets.UTF_8);
        return "ticket/" + integration.id() + "/" + Sha256.hex(version);
    }
}
