/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.knowledge.fact.TenantKnowledge;
import io.mingjian.knowledge.pack.TestPacks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The second of three programs that measure reasoning over records of a manifest; no test runs it. It reads
 * {@code perceived.jsonl} of {@code PerceiveSample} in the inference-service, enriches every case with the bundled packs,
 * and writes one {@code CaseEnriched} a line into {@code enriched.jsonl}.
 *
 * <p>Argument: the folder.
 */
final class EnrichSample {

    private EnrichSample() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ContentStore contents = new FileSystemContentStore(folder.resolve("content"));
        TestPacks.all().all().forEach(pack -> contents.put(ContentStore.PLATFORM, pack.policyJson()));
        CaseEnrichment enrichment = new CaseEnrichment(
                TestPacks.all(), tenant -> TenantKnowledge.NONE, contents, TestResembling.none(contents));
        List<String> events = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("perceived.jsonl"))) {
            CasePerceived event = ContractJson.read(line.getBytes(StandardCharsets.UTF_8), CasePerceived.class);
            events.add(new String(ContractJson.canonical(enrichment.enrich(event)), StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("enriched.jsonl"), events);
        System.out.println(events.size() + " cases enriched");
    }
}
