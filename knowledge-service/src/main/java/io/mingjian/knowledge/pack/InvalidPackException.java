/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

/** A pack is refused; the message names pack, file, line and path, and what is wrong there. */
public final class InvalidPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String path;

    /**
     * @param file file within the pack
     * @param line line from 1, or 0 where the file as a whole is meant
     * @param path JSON pointer, column or RDF subject within the file
     * @param problem what was got and what was wanted
     */
    public InvalidPackException(String file, int line, String path, String problem) {
        super(file + (line > 0 ? ":" + line : "") + " at " + path + ": " + problem);
        this.file = file;
        this.line = line;
        this.path = path;
    }

    /** File within the pack. */
    public String file() {
        return file;
    }

    /** Line from 1, or 0 where the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** JSON pointer, column or RDF subject within the file. */
    public String path() {
        return path;
    }
}
