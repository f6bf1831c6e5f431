/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A folder, such as a mounted share: one file per checkpoint, and the newest as {@code latest}. A file that is there
 * with other bytes is left alone: it may be the evidence.
 *
 * @param directory the folder
 */
record FolderTarget(Path directory) implements CopyTarget {

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public void copy(SignedCheckpoint checkpoint) throws IOException {
        Files.createDirectories(directory);
        String name =
                String.format(Locale.ROOT, "%019d-%04d.checkpoint", checkpoint.treeSize(), checkpoint.keyNumber());
        Path file = directory.resolve(name);
        byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            write(file, note);
        } else if (!Files.readString(file).equals(checkpoint.note())) {
            throw new IOException("the copy " + name + " holds another checkpoint; the log may have been rewritten");
        }
        write(directory.resolve("latest"), note);
    }

    private void write(Path file, byte[] note) throws IOException {
        Path fresh = Files.createTempFile(directory, "checkpoint", ".tmp");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(note));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
