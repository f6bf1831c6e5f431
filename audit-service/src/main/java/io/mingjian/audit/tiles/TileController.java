/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.tiles;

import io.mingjian.audit.log.Entries;
import io.mingjian.audit.log.Entry;
import io.mingjian.audit.log.LogTree;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ring.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tiles of hashes, and bundles of the entries under them; a partial tile as far as it is asked for. */
@RestController
class TileController {

    private static final int HIGHEST_LEVEL = 5;
    private static final int LARGEST_ENTRY = 0xffff;

    private final LogTree tree;
    private final Entries entries;

    TileController(LogTree tree, Entries entries) {
        this.tree = tree;
        this.entries = entries;
    }

    @GetMapping(path = "/tile/{level:[0-9]+}/**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] tile(@PathVariable int level, HttpServletRequest request) {
        TilePath path = path(request, "/tile/" + level + "/");
        if (level > HIGHEST_LEVEL) {
            throw notFound("the highest level is " + HIGHEST_LEVEL + ", got: " + level);
        }
        List<Hash> hashes = tree.tile(level, path.index());
        if (hashes.size() < path.width()) {
            throw notFound("the tile has " + hashes.size() + " hashes, got: " + path.width());
        }
        return Hash.join(hashes.subList(0, path.width()));
    }

    /** Entries one after another, each behind its length in two bytes. */
    @GetMapping(path = "/tile/entries/**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] bundle(HttpServletRequest request) {
        TilePath path = path(request, "/tile/entries/");
        long begin = path.index() * TilePath.WHOLE;
        List<Entry> found = entries.range(begin, begin + path.width());
        if (found.size() < path.width()) {
            throw notFound("the bundle has " + found.size() + " entries, got: " + path.width());
        }
        return bytes(found);
    }

    private static byte[] bytes(List<Entry> found) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Entry entry : found) {
                byte[] canonical = entry.canonical().getBytes(StandardCharsets.UTF_8);
                if (canonical.length > LARGEST_ENTRY) {
                    throw notFound("entry " + entry.index() + " is larger than a bundle can say; see /v1/entries");
                }
                out.writeShort(canonical.length);
                out.write(canonical);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static TilePath path(HttpServletRequest request, String prefix) {
        String path = request.getRequestURI();
        return TilePath.parse(path.startsWith(prefix) ? path.substring(prefix.length()) : "")
                .orElseThrow(
                        () -> notFound("a tile's path looks like " + prefix + "x001/234 or " + prefix + "000.p/17"));
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, "tile-not-found", "No such tile", detail);
    }
}
