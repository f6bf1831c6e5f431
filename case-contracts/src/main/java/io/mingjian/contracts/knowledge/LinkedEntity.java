/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.percept.Locator;

/**
 * A node of the knowledge graph recognised in a case.
 *
 * @param node identifier of the node
 * @param label its name
 * @param alias the name by which it was recognised
 * @param locator where
 */
public record LinkedEntity(String node, LocalizedText label, String alias, Locator locator) {}
