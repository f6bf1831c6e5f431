/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a JSON tree that knows the line of every value.
 *
 * @param file name for messages
 * @param tree the values
 * @param lines line from 1 by JSON pointer; the root is the empty pointer
 */
record LocatedYaml(String file, JsonNode tree, Map<String, Integer> lines) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * Parses one YAML document without anchors of other types than the JSON ones.
     *
     * @throws InvalidPackException if the text is no such document
     */
    static LocatedYaml parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        Map<String, Integer> lines = new HashMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new InvalidPackException(file, 1, "/", "the file is empty");
            }
            return new LocatedYaml(file, new Reading(file, lines).value(root, ""), lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new InvalidPackException(file, line, "/", "not valid YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int line = (int) text.substring(0, e.getPosition()).lines().count();
            String character = String.format("U+%04X", e.getCodePoint());
            throw new InvalidPackException(file, Math.max(1, line), "/", "YAML has no character " + character);
        } catch (YAMLException e) {
            throw new InvalidPackException(file, 1, "/", "not valid YAML: " + e.getMessage());
        }
    }

    /** The line of a value, or that of its nearest ancestor. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault(at, 0);
    }

    /** A refusal that names the place of a value. */
    InvalidPackException refuse(String pointer, String problem) {
        return new InvalidPackException(file, line(pointer), pointer.isEmpty() ? "/" : pointer, problem);
    }

    private record Reading(String file, Map<String, Integer> lines) {

        JsonNode value(Node node, String pointer) {
            lines.put(pointer, node.getStartMark().getLine() + 1);
            if (node instanceof MappingNode mapping) {
                return object(mapping, pointer);
            }
            if (node instanceof SequenceNode sequence) {
                ArrayNode array = JSON.arrayNode();
                for (Node item : sequence.getValue()) {
                    array.add(value(item, pointer + "/" + array.size()));
                }
                return array;
            }
            return scalar((ScalarNode) node, pointer);
        }

        private ObjectNode object(MappingNode mapping, String pointer) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                int line = tuple.getKeyNode().getStartMark().getLine() + 1;
                if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                    throw new InvalidPackException(file, line, place(pointer), "a key must be text, got a collection");
                }
                String key = name.getValue();
                if (object.has(key)) {
                    throw new InvalidPackException(file, line, pointer + "/" + key, "the key is given twice");
                }
                object.set(key, value(tuple.getValueNode(), pointer + "/" + key));
                lines.put(pointer + "/" + key, line);
            }
            return object;
        }

        private JsonNode scalar(ScalarNode node, String pointer) {
            String text = node.getValue();
            if (node.getTag().equals(Tag.INT)) {
                return integer(text, pointer);
            }
            if (node.getTag().equals(Tag.FLOAT)) {
                return decimal(text, pointer);
            }
            if (node.getTag().equals(Tag.BOOL)) {
                if (!text.equals("true") && !text.equals("false")) {
                    throw refuse(pointer, "YAML 1.1 reads it as a boolean; write true, false or \"" + text + '"');
                }
                return JSON.booleanNode(text.equals("true"));
            }
            return node.getTag().equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(text);
        }

        private JsonNode integer(String text, String pointer) {
            // YAML 1.1 has octal, binary and base-60 integers, which nobody means here
            if (!text.matches("[-+]?(0|[1-9][0-9]{0,17})")) {
                throw refuse(pointer, "expected a decimal number, got: " + text);
            }
            return JSON.numberNode(Long.parseLong(text));
        }

        private JsonNode decimal(String text, String pointer) {
            // neither .nan and .inf nor numbers beyond the range of a double
            if (!text.matches("[-+0-9.eE]+") || !Double.isFinite(Double.parseDouble(text))) {
                throw refuse(pointer, "expected a finite decimal number, got: " + text);
            }
            return JSON.numberNode(Double.parseDouble(text));
        }

        private InvalidPackException refuse(String pointer, String problem) {
            return new InvalidPackException(file, lines.getOrDefault(pointer, 0), place(pointer), problem);
        }

        private static String place(String pointer) {
            return pointer.isEmpty() ? "/" : pointer;
        }
    }
}
