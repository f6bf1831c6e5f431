/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** SPARQL 1.1 Protocol over HTTP, query only. */
@NullMarked
package io.mingjian.knowledge.sparql.web;

import org.jspecify.annotations.NullMarked;
