/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.RecordedPlatform;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.ledger.proof.TestLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String CASE = "00000000-0000-0000-0000-000000000003";

    @TempDir
    private Path home;

    private final TestLedger ledger = new TestLedger();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String proof = "";

    @BeforeEach
    void aProofAndAHomeThatTrustsTheLedger() throws IOException {
        Files.createDirectories(home.resolve("audit-keys"));
        Files.writeString(
                home.resolve("audit-keys").resolve("verifier-keys.txt"),
                ledger.key().text() + "\n");
        proof = write("proof.json", ledger.proof(3, 11, 5L));
    }

    @Test
    void anUntouchedProofHoldsWithoutAnyPlatform() throws IOException {
        Path chain = Files.write(home.resolve("chain.json"), TestLedger.CHAIN);
        String older = write("older.json", ledger.proof(1, 5, null));

        assertThat(verify(proof, "--chain", chain.toString(), "--against", older))
                .isZero();

        assertThat(text().lines()).filteredOn(line -> line.startsWith("✓")).hasSize(7);
        assertThat(text()).contains("entry 3 is in the tree of 11 entries", "the proof holds");
    }

    @Test
    void theKeyCanBeGivenAsAFileOrAsText() throws IOException {
        Path file = Files.writeString(home.resolve("key"), "\n" + ledger.key().text() + "\n");
        Files.delete(home.resolve("audit-keys").resolve("verifier-keys.txt"));

        assertThat(verify(proof, "--key", file.toString())).isZero();
        assertThat(verify(proof, "--trust", ledger.key().text())).isZero();
        assertThatThrownBy(() -> verify(proof))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--trust");
    }

    @Test
    void thePartThatFailsIsNamedInBothLanguages() throws IOException {
        Files.writeString(
                Path.of(proof),
                Files.readString(Path.of(proof))
                        .replace("\\\"outcome\\\":\\\"PASS\\\"", "\\\"outcome\\\":\\\"BLOCK\\\""));

        assertThat(verify(proof)).isEqualTo(Command.FAILED);
        assertThat(text()).contains("✗ decision", "✓ signature", "the proof does not hold: decision\n");
        assertThat(verify(proof, "--lang", "zh")).isEqualTo(Command.FAILED);
        assertThat(text()).contains("✗ 裁决", "✓ 签名", "证明不成立：裁决\n");
    }

    @Test
    void anotherLogsKeyProvesNothing() {
        assertThat(verify(proof, "--trust", new TestLedger().key().text())).isEqualTo(Command.FAILED);

        assertThat(text()).contains("✗ signature", "the proof does not hold: signature\n");
    }

    @Test
    void aRewrittenHistoryIsNamed() {
        String older = write("older.json", ledger.rewritten().proof(1, 5, null));

        assertThat(verify(proof, "--against", older)).isEqualTo(Command.FAILED);

        assertThat(text()).contains("history was rewritten", "the proof does not hold: history\n");
    }

    @Test
    void whatIsNoProofIsRefused() throws IOException {
        Path other = Files.writeString(home.resolve("other.json"), "{}");
        String later = write("later.json", ledger.proof(3, 11, null));
        Files.writeString(
                Path.of(later),
                Files.readString(Path.of(later)).replace(DecisionProof.FORMAT, "mingjian-decision-proof.v9"));

        assertThatThrownBy(() -> verify(other.toString()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(DecisionProof.FORMAT);
        assertThatThrownBy(() -> verify(later)).hasMessageContaining("v9");
        assertThatThrownBy(() -> verify("missing.json")).hasMessageContaining("cannot read");
        assertThatThrownBy(() -> verify()).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> verify(proof, "--trust", "x")).isInstanceOf(UsageException.class);
    }

    @Test
    void aProofIsFetchedAsItIs() throws IOException {
        Path file = home.resolve("fetched.json");
        String older = write("older.json", ledger.proof(1, 5, null));
        try (RecordedPlatform platform = new RecordedPlatform()) {
            platform.answer(
                    "GET /v1/decisions/" + CASE + "/proof?run=2&since=5", 200, Files.readString(Path.of(proof)));

            int code = new ProofCommand()
                    .run(
                            List.of(CASE, "--run", "2", "--since", older, "--out", file.toString()),
                            platform.installation(home),
                            terminal());

            assertThat(code).isZero();
        }
        assertThat(file).hasSameBinaryContentAs(Path.of(proof));
        assertThat(verify(file.toString(), "--against", older)).isZero();
    }

    private int verify(String... arguments) {
        out.reset();
        return new VerifyCommand().run(List.of(arguments), new Installation(home, 8080), terminal());
    }

    private Terminal terminal() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, false, 100, Locale.ENGLISH);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String write(String name, DecisionProof document) {
        try {
            Path file = home.resolve(name);
            Files.write(file, ContractJson.mapper().writeValueAsBytes(document));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
