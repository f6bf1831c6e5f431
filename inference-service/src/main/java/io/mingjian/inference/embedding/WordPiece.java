/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * BERT's tokenizer (Devlin et al. 2018): clean, lower-case without accents, split at spaces, punctuation and Chinese
 * characters, then the longest known pieces. Pure and thread-safe.
 *
 * <p>Written here because the common native tokenizer calls home when it is made and unpacks itself into the user's
 * home folder. A test compares the two.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = required("[UNK]");
        this.begin = required("[CLS]");
        this.end = required("[SEP]");
    }

    /** The tokenizer of a {@code tokenizer.json} whose model is WordPiece. */
    static WordPiece of(byte[] tokenizer) {
        JsonNode tokens = JsonMapper.shared()
                .readTree(new String(tokenizer, StandardCharsets.UTF_8))
                .path("model")
                .path("vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        tokens.properties()
                .forEach(
                        token -> vocabulary.put(token.getKey(), token.getValue().asInt()));
        return new WordPiece(vocabulary);
    }

    private int required(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /** Token identifiers with the marks of begin and end, at most {@code limit} of them. */
    long[] encode(String text, int limit) {
        List<Integer> ids = new ArrayList<>();
        ids.add(begin);
        for (String word : words(text)) {
            if (ids.size() >= limit - 1) {
                break;
            }
            pieces(word, ids);
        }
        List<Integer> kept = ids.subList(0, Math.min(ids.size(), limit - 1));
        long[] encoded = new long[kept.size() + 1];
        for (int i = 0; i < kept.size(); i++) {
            encoded[i] = kept.get(i);
        }
        encoded[kept.size()] = end;
        return encoded;
    }

    /** Token identifiers without the marks of begin and end, however many. */
    List<Integer> pieces(String text) {
        List<Integer> ids = new ArrayList<>();
        words(text).forEach(word -> pieces(word, ids));
        return ids;
    }

    /** These tokens between the marks of begin and end. */
    long[] marked(List<Integer> pieces) {
        long[] ids = new long[pieces.size() + 2];
        ids[0] = begin;
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i);
        }
        ids[ids.length - 1] = end;
        return ids;
    }

    private void pieces(String word, List<Integer> ids) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.codePointCount(0, word.length()) <= LONGEST_WORD) {
            int to = word.length();
            while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                break;
            }
            found.add(vocabulary.getOrDefault(piece(word, from, to), unknown));
            from = to;
        }
        ids.addAll(from == word.length() ? found : List.of(unknown));
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded(text).codePoints().forEach(letter -> {
            if (isSpace(letter)) {
                finish(word, words);
            } else if (isPunctuation(letter) || isChinese(letter)) {
                finish(word, words);
                words.add(Character.toString(letter));
            } else {
                word.appendCodePoint(letter);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(letter -> {
            if (Character.getType(letter) != Character.NON_SPACING_MARK && (isSpace(letter) || !isControl(letter))) {
                folded.appendCodePoint(Character.toLowerCase(letter));
            }
        });
        return folded.toString();
    }

    private static boolean isSpace(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
    }

    private static boolean isControl(int letter) {
        int type = Character.getType(letter);
        return letter == 0xfffd
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isPunctuation(int letter) {
        boolean ascii = letter >= 33 && letter <= 126 && !Character.isLetterOrDigit(letter);
        return ascii
                || switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isChinese(int letter) {
        return letter >= 0x4e00 && letter <= 0x9fff
                || letter >= 0x3400 && letter <= 0x4dbf
                || letter >= 0x20000 && letter <= 0x2ceaf
                || letter >= 0xf900 && letter <= 0xfaff
                || letter >= 0x2f800 && letter <= 0x2fa1f;
    }
}
