/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.knowledge.pack.persistence.LivePacks;
import io.mingjian.knowledge.pack.persistence.PackArchives;
import io.mingjian.knowledge.pack.persistence.PackEditRecords;
import io.mingjian.knowledge.pack.persistence.PackInstallations;
import org.springframework.stereotype.Component;

/**
 * What the database keeps of packs.
 *
 * @param installations versions
 * @param archives their files
 * @param live which of them judge
 * @param edits how they were made from each other
 */
@Component
record PackTables(PackInstallations installations, PackArchives archives, LivePacks live, PackEditRecords edits) {}
