/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mingjian.audit.log.TestLog;
import io.mingjian.audit.log.TreeHead;
import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.SignedNote;
import io.mingjian.ledger.note.VerifierKey;
import io.mingjian.testsupport.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsIT {

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private TestLog log;

    @BeforeEach
    void start() {
        log = TestLog.fresh();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void theNewestTreeIsSignedOnceByTheKeyOfTheFolder() {
        log.append(3);
        Checkpoints checkpoints = checkpoints(properties(null, null));

        SignedCheckpoint signed = checkpoints.current();

        assertThat(opened(signed, checkpoints.keys()))
                .isEqualTo(head(log.heads().latest(), signed));
        assertThat(checkpoints.current().note()).isEqualTo(signed.note());
        assertThat(checkpoints.from(0, 10)).hasSize(1);
        log.append(1);
        assertThat(opened(checkpoints.current(), checkpoints.keys()).treeSize()).isEqualTo(4);
        assertThat(checkpoints.from(4, 10)).hasSize(1);
    }

    @Test
    void theEmptyLogHasACheckpoint() {
        Checkpoints checkpoints = checkpoints(properties(null, null));

        assertThat(opened(checkpoints.current(), checkpoints.keys()).treeSize()).isZero();
    }

    @Test
    void secretsAreForTheirOwnerOnlyAndSurviveARestart() throws IOException {
        List<LedgerKey> keys = checkpoints(properties(null, null)).keys();

        Path secret = folder.resolve("keys").resolve("key-0001.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(folder.resolve("keys").resolve("verifier-keys.txt"))
                .hasContent(keys.get(0).key());
        assertThat(checkpoints(properties(null, null)).keys()).isEqualTo(keys);
    }

    @Test
    void aNewKeySignsFromNowOnAndTheOldOneStaysPublished() {
        log.append(2);
        Checkpoints checkpoints = checkpoints(properties(null, null));
        SignedCheckpoint before = checkpoints.current();
        clock.advance(Duration.ofHours(1));

        List<LedgerKey> keys = checkpoints.rotate();

        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).validUntil()).isEqualTo(keys.get(1).validFrom());
        assertThat(keys.get(1).validUntil()).isNull();
        SignedCheckpoint after = checkpoints.current();
        assertThat(signer(after, keys)).isEqualTo(keys.get(1).key());
        assertThat(signer(before, keys)).isEqualTo(keys.get(0).key());
        assertThat(opened(after, keys)).isEqualTo(opened(before, keys));
        assertThat(checkpoints.from(2, 10)).containsExactly(before, after);
    }

    @Test
    void theNameOfTheLogIsTheConfiguredOne() {
        var named = new CheckpointProperties(
                "acme.example/ledger", folder.resolve("keys"), Duration.ZERO, null, null, null, Duration.ofMinutes(1));

        Checkpoints checkpoints = checkpoints(named);

        assertThat(opened(checkpoints.current(), checkpoints.keys()).origin()).isEqualTo("acme.example/ledger");
    }

    @Test
    void copiesAreTriedUntilTheWebhookTakesThemAndGoOnAfterARestart() throws IOException {
        List<String> taken = new CopyOnWriteArrayList<>();
        AtomicInteger refusals = new AtomicInteger(2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String note = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusals.getAndDecrement() > 0
                    || !"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!refused) {
                taken.add(note);
            }
            exchange.sendResponseHeaders(refused ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        var properties = properties(
                null, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        Checkpoints checkpoints = checkpoints(properties);
        log.append(1);
        String first = checkpoints.current().note();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        CheckpointCopies copies = copies(properties, meters);

        assertThat(meters.get(CheckpointCopies.LAG).gauge().value()).isEqualTo(1);
        copies.start();
        await(() -> meters.get(CheckpointCopies.LAG).gauge().value() == 0);
        copies.stop();
        assertThat(taken).containsExactly(first);

        log.append(1);
        String second = checkpoints.current().note();
        CheckpointCopies restarted = copies(properties, new SimpleMeterRegistry());
        restarted.start();
        await(() -> taken.equals(List.of(first, second)));
        restarted.stop();
        server.stop(0);
    }

    @Test
    void aFolderKeepsEveryCheckpointAndTheNewest() {
        var properties = properties(folder.resolve("copies"), null);
        Checkpoints checkpoints = checkpoints(properties);
        log.append(1);
        checkpoints.current();
        log.append(1);
        SignedCheckpoint newest = checkpoints.current();
        CheckpointCopies copies = copies(properties, new SimpleMeterRegistry());

        copies.start();

        Path latest = folder.resolve("copies").resolve("latest");
        await(() -> Files.exists(latest) && Files.readString(latest).equals(newest.note()));
        copies.stop();
        assertThat(folder.resolve("copies")).isDirectoryContaining("glob:**1-0001.checkpoint");
        assertThat(folder.resolve("copies")).isDirectoryContaining("glob:**2-0001.checkpoint");
    }

    @Test
    void aCopyWithOtherBytesIsNotOverwritten() throws IOException {
        FolderTarget target = new FolderTarget(folder);
        SignedCheckpoint checkpoint = new SignedCheckpoint(7, 1, "one\n", clock.instant());
        target.copy(checkpoint);
        target.copy(checkpoint);

        assertThatThrownBy(() -> target.copy(new SignedCheckpoint(7, 1, "other\n", clock.instant())))
                .hasMessageContaining("rewritten");
    }

    @Test
    void anUnsafeWebhookIsRefused() {
        assertThatThrownBy(() -> properties(null, URI.create("http://example.org/hook")))
                .hasMessageContaining("must be an https address");
    }

    private CheckpointProperties properties(@Nullable Path copies, @Nullable URI webhook) {
        return new CheckpointProperties(
                null, folder.resolve("keys"), Duration.ZERO, copies, webhook, "secret", Duration.ofMillis(600));
    }

    private Checkpoints checkpoints(CheckpointProperties properties) {
        SigningKeys keys = new SigningKeys(properties, new CheckpointKeys(log.jdbc()), clock);
        return new Checkpoints(keys, new StoredCheckpoints(log.jdbc()), log.heads(), clock);
    }

    private CheckpointCopies copies(CheckpointProperties properties, SimpleMeterRegistry meters) {
        return new CheckpointCopies(properties, new StoredCheckpoints(log.jdbc()), log.heads(), clock, meters);
    }

    private static Checkpoint head(TreeHead head, SignedCheckpoint signed) {
        String origin = signed.note().lines().findFirst().orElseThrow();
        return new Checkpoint(origin, head.treeSize(), head.rootHash());
    }

    private static Checkpoint opened(SignedCheckpoint signed, List<LedgerKey> keys) {
        assertThat(signer(signed, keys)).isNotEmpty();
        return Checkpoint.parse(SignedNote.parse(signed.note()).text());
    }

    private static String signer(SignedCheckpoint signed, List<LedgerKey> keys) {
        List<VerifierKey> trusted =
                keys.stream().map(key -> VerifierKey.parse(key.key())).toList();
        return SignedNote.parse(signed.note()).signer(trusted).orElseThrow().text();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
