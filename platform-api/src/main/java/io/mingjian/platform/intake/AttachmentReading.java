/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.attachment.ImageInspector;
import io.mingjian.platform.attachment.RemoteAttachments;
import org.springframework.stereotype.Component;

/** How attachments are fetched and checked. */
@Component
record AttachmentReading(ImageInspector inspector, RemoteAttachments remote) {}
