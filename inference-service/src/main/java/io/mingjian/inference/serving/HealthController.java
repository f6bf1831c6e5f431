/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.inference.perception.WarmUp;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health as the Open Inference Protocol has it; needs no token. */
@RestController
class HealthController {

    private final WarmUp warmUp;

    HealthController(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    /** Whether the process answers. */
    @GetMapping("/v2/health/live")
    Liveness live() {
        return new Liveness(true);
    }

    /** Whether all models are loaded and warm; 503 until then. */
    @GetMapping("/v2/health/ready")
    ResponseEntity<Readiness> ready() {
        boolean ready = warmUp.isDone();
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Readiness(ready));
    }

    record Liveness(boolean live) {}

    record Readiness(boolean ready) {}
}
