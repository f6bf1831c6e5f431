/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.proof;

import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads proofs and keys from files. */
final class ProofFiles {

    private ProofFiles() {}

    /** @throws CommandFailedException if the file cannot be read or is no proof of a format known here */
    static DecisionProof proof(Path file) {
        byte[] bytes = bytes(file);
        try {
            DecisionProof proof = ContractJson.read(bytes, DecisionProof.class);
            if (!proof.format().equals(DecisionProof.FORMAT)) {
                throw new CommandFailedException(
                        file + " has the format " + proof.format() + ", known is " + DecisionProof.FORMAT);
            }
            return proof;
        } catch (MalformedContractException e) {
            throw new CommandFailedException(file + " is no proof of a decision (" + DecisionProof.FORMAT + ")");
        }
    }

    /**
     * The keys of a file, one a line.
     *
     * @throws CommandFailedException if the file cannot be read or a line is no verifier key
     */
    static List<VerifierKey> keys(Path file) {
        try {
            return new String(bytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(VerifierKey::parse)
                    .toList();
        } catch (MalformedNoteException e) {
            throw new CommandFailedException(file + ": " + e.getMessage());
        }
    }

    /** @throws CommandFailedException if the file cannot be read */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailedException("cannot read " + file);
        }
    }
}
