/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.packs.InstalledPacks;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the intake asks before it takes more in. */
@Component
record IntakeState(InstalledPacks packs, Outbox outbox, PlatformMetrics metrics, Clock clock) {}
