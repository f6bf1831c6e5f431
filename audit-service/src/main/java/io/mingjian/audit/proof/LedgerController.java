/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP side of the ledger; hashes are hexadecimal. */
@RestController
@RequestMapping("/v1")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/tree-head")
    TreeHeadView treeHead() {
        return TreeHeadView.of(ledger.head());
    }

    @GetMapping("/entries")
    EntryPage entries(@RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
        return ledger.page(from, limit);
    }

    @GetMapping("/entries/{index}")
    EntryView entry(@PathVariable long index) {
        return EntryView.of(ledger.entry(index));
    }

    @GetMapping("/proofs/inclusion")
    InclusionView inclusion(@RequestParam long index, @RequestParam(required = false) @Nullable Long treeSize) {
        return ledger.inclusion(index, treeSize);
    }

    @GetMapping("/proofs/consistency")
    ConsistencyView consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return ledger.consistency(from, to);
    }
}
