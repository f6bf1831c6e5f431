/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.platform.security.Caller;

/**
 * That somebody wants a case erased.
 *
 * @param caller who, in the name of the case's tenant
 * @param origin what brought it about
 * @param reason why, for people; never content
 */
record ErasureRequest(Caller caller, Origin origin, String reason) {}
