/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Which versions judge, by pack name. */
public interface LivePacks extends Repository<LivePack, String> {

    /** The version of a pack that judges. */
    Optional<LivePack> findByName(String name);

    /** All packs that judge. */
    List<LivePack> findAllByOrderByName();

    /** Puts a version in the place of the one that judged. */
    LivePack save(LivePack pack);
}
