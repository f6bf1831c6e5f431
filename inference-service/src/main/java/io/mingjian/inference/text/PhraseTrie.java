/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds all occurrences of many thousands of phrases. Transitions lie in one open-addressed hash table of
 * {@code (node, character)}; a bit set of first characters skips most positions. Immutable and thread-safe.
 */
final class PhraseTrie {

    /** Takes an occurrence {@code [begin, end)} of the phrase of that index. */
    interface Sink {
        void occurrence(int phrase, int begin, int end);
    }

    private static final int NONE = -1;

    private final BitSet firsts = new BitSet();
    private long[] keys = new long[1024];
    private int[] targets = new int[1024];
    private int[] phrases = new int[256];
    private int transitions;
    private int nodes = 1;

    /** A trie of distinct, non-empty phrases; an occurrence is reported with the index in the list. */
    PhraseTrie(List<String> phrases) {
        Arrays.fill(this.phrases, NONE);
        Arrays.fill(keys, NONE);
        for (int index = 0; index < phrases.size(); index++) {
            add(phrases.get(index), index);
        }
    }

    /** Reports every occurrence, by ascending begin, then ascending end. */
    void scan(CharSequence text, Sink sink) {
        for (int begin = 0; begin < text.length(); begin++) {
            if (firsts.get(text.charAt(begin))) {
                walk(text, begin, sink);
            }
        }
    }

    private void walk(CharSequence text, int begin, Sink sink) {
        int node = 0;
        for (int position = begin; position < text.length(); position++) {
            node = target(node, text.charAt(position));
            if (node == NONE) {
                return;
            }
            if (phrases[node] != NONE) {
                sink.occurrence(phrases[node], begin, position + 1);
            }
        }
    }

    private void add(String phrase, int index) {
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("a phrase must not be empty");
        }
        firsts.set(phrase.charAt(0));
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            int next = target(node, phrase.charAt(i));
            node = next == NONE ? grow(node, phrase.charAt(i)) : next;
        }
        if (phrases[node] != NONE) {
            throw new IllegalArgumentException("two phrases are equal, the second is number " + index);
        }
        phrases[node] = index;
    }

    private int grow(int node, char character) {
        if (++transitions * 2 > keys.length) {
            rehash();
        }
        int slot = slot(node, character);
        keys[slot] = key(node, character);
        targets[slot] = nodes;
        if (nodes == phrases.length) {
            phrases = Arrays.copyOf(phrases, nodes * 2);
            Arrays.fill(phrases, nodes, phrases.length, NONE);
        }
        return nodes++;
    }

    private int target(int node, char character) {
        int slot = slot(node, character);
        return keys[slot] == NONE ? NONE : targets[slot];
    }

    private int slot(int node, char character) {
        long key = key(node, character);
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int slot = slot((int) (oldKeys[i] >>> 16), (char) oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private static long key(int node, char character) {
        return ((long) node << 16) | character;
    }
}
