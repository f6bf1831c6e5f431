/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints and keys over HTTP. */
@RestController
class CheckpointController {

    private static final int LARGEST_PAGE = 1000;
    private static final String NOTE = "text/plain;charset=utf-8";

    private final Checkpoints checkpoints;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** The newest checkpoint as C2SP tlog-checkpoint and tlog-tiles want it. */
    @GetMapping(
            path = {"/v1/checkpoint", "/checkpoint"},
            produces = NOTE)
    String checkpoint() {
        return checkpoints.current().note();
    }

    @GetMapping(path = "/v1/checkpoints", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] checkpoints(@RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
        if (from < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "parameter-out-of-range",
                    "Parameter out of range",
                    "from must be 0 or more and limit in [1, " + LARGEST_PAGE + "], got: " + from + " and " + limit);
        }
        return json("checkpoints", checkpoints.from(from, limit));
    }

    @GetMapping(path = "/v1/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] keys() {
        return json("keys", checkpoints.keys());
    }

    /** Goes over to a new key; the earlier ones stay published. */
    @PostMapping(path = "/v1/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] rotate() {
        List<LedgerKey> keys = checkpoints.rotate();
        return json("keys", keys);
    }

    private static byte[] json(String name, List<?> values) {
        return ContractJson.mapper().writeValueAsBytes(Map.of(name, values));
    }
}
