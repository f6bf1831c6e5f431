/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.web;

import io.mingjian.knowledge.beside.Backtests;
import io.mingjian.knowledge.beside.BesideJob;
import io.mingjian.knowledge.beside.BesideJobs;
import io.mingjian.knowledge.beside.DifferenceReport;
import io.mingjian.knowledge.beside.Differences;
import io.mingjian.knowledge.fact.web.TenantHeader;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import io.mingjian.ring.web.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shadows and back-tests of pack versions. */
@RestController
@RequestMapping("/v1")
class BesideController {

    private final PackVersions versions;
    private final BesideJobs jobs;
    private final Backtests backtests;
    private final Differences differences;

    BesideController(PackVersions versions, BesideJobs jobs, Backtests backtests, Differences differences) {
        this.versions = versions;
        this.jobs = jobs;
        this.backtests = backtests;
        this.differences = differences;
    }

    /** Lets an installed version judge a share of the live cases beside the live one, in place of an earlier shadow. */
    @PostMapping("/packs/{name}/versions/{version}/shadow")
    ResponseEntity<BesideJob> startShadow(
            @PathVariable String name, @PathVariable String version, @RequestParam(defaultValue = "0.1") double share) {
        Pack pack = installed(name, version);
        if (!(share > 0 && share <= 1)) {
            throw refused("share must be in (0, 1], got: " + share);
        }
        BesideJob job = jobs.startShadow(pack, share);
        return ResponseEntity.created(URI.create("/v1/packs/" + name + "/shadow"))
                .body(job);
    }

    /** How the latest shadow of a pack judges; for one tenant's cases where the header names it, else for all. */
    @GetMapping("/packs/{name}/shadow")
    DifferenceReport shadow(
            @PathVariable String name,
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant) {
        BesideJob job = jobs.shadow(name).orElseThrow(() -> unknown("pack " + name + " never had a shadow"));
        return differences.report(job, tenant == null ? TenantTransactions.PLATFORM : TenantHeader.require(tenant));
    }

    @DeleteMapping("/packs/{name}/shadow")
    ResponseEntity<Void> endShadow(@PathVariable String name) {
        if (!jobs.endShadow(name)) {
            throw unknown("pack " + name + " has no shadow");
        }
        return ResponseEntity.noContent().build();
    }

    /** Judges the latest recorded cases of a tenant again with an installed version. */
    @PostMapping("/packs/{name}/versions/{version}/backtest")
    ResponseEntity<BesideJob> startBacktest(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @PathVariable String name,
            @PathVariable String version,
            @RequestParam(defaultValue = "500") int count) {
        String owner = TenantHeader.require(tenant);
        if (count < 1 || count > Backtests.MOST_CASES) {
            throw refused("count must be 1 to " + Backtests.MOST_CASES + ", got: " + count);
        }
        BesideJob job = backtests.start(owner, installed(name, version), count);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/backtests/" + job.id()))
                .body(job);
    }

    /** The report on a back-test as far as it is; {@code given} grows until the job has ended. */
    @GetMapping("/backtests/{id}")
    DifferenceReport backtest(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant, @PathVariable UUID id) {
        String owner = TenantHeader.require(tenant);
        BesideJob job = jobs.backtest(owner, id).orElseThrow(() -> unknown("no back-test is named " + id));
        return differences.report(job, owner);
    }

    private Pack installed(String name, String version) {
        return versions.find(name, version)
                .orElseThrow(() -> unknown("no version " + version + " of pack " + name + " is installed"));
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, "beside-unknown", "Nothing judges beside", detail);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "beside-malformed", "Judging beside not started", detail);
    }
}
