/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.knowledge.pack.InvalidPackException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file with the places of its values in the text. Values are changed where they stand, so that everything else
 * stays as its author wrote it: comments, order, quotes, line breaks. Immutable.
 */
final class YamlText {

    private final String file;
    private final String text;
    private final Node root;

    private YamlText(String file, String text, Node root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    /** The file, which was read as a pack's before, so that it is well-formed. */
    static YamlText parse(String file, String text) {
        return new YamlText(
                file, text, new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** The value at a path of keys and list indexes, if there is one. */
    Optional<Node> find(List<?> path) {
        Optional<Node> node = Optional.of(root);
        for (Object step : path) {
            node = node.flatMap(parent -> step instanceof Integer index ? item(parent, index) : value(parent, step));
        }
        return node;
    }

    /** The index of the first entry of a list that has this text, or whose key has it. */
    int indexOf(List<?> path, String key, String wanted) {
        List<Node> items = sequence(path).getValue();
        for (int i = 0; i < items.size(); i++) {
            Node item = key.isEmpty() ? items.get(i) : value(items.get(i), key).orElse(items.get(i));
            if (item instanceof ScalarNode scalar && scalar.getValue().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    int size(List<?> path) {
        return sequence(path).getValue().size();
    }

    /** With another scalar in the place of the one at a path. */
    YamlText replace(List<?> path, String scalar) {
        Node node = at(path);
        return spliced(start(node), end(node), scalar);
    }

    /** With an entry at the end of a mapping. */
    YamlText put(List<?> path, String key, String value) {
        MappingNode mapping = (MappingNode) at(path);
        String entry = key + ": " + value;
        if (mapping.getValue().isEmpty()) {
            return spliced(start(mapping), end(mapping), "{" + entry + "}");
        }
        NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            return inserted(end(last.getValueNode()), ", " + entry);
        }
        return inserted(lineEnd(end(last.getValueNode())), newLine() + indent(mapping) + entry);
    }

    /** With an item at the end of a list. */
    YamlText add(List<?> path, String scalar) {
        SequenceNode list = sequence(path);
        if (list.getValue().isEmpty()) {
            return spliced(start(list), end(list), "[" + scalar + "]");
        }
        Node first = list.getValue().get(0);
        int end = end(list.getValue().get(list.getValue().size() - 1));
        if (list.getFlowStyle() != FlowStyle.FLOW) {
            return inserted(lineEnd(end), newLine() + indent(list) + "- " + scalar);
        }
        boolean fits = end - lineStart(end) + scalar.length() < YamlScalars.LONGEST_LINE;
        return inserted(end, fits ? ", " + scalar : "," + newLine() + indent(first) + scalar);
    }

    /** Without an item of a list. */
    YamlText remove(List<?> path, int index) {
        SequenceNode list = sequence(path);
        List<Node> items = list.getValue();
        if (items.size() == 1) {
            return spliced(start(list), end(list), "[]");
        }
        int start = start(items.get(index));
        int end = end(items.get(index));
        if (list.getFlowStyle() != FlowStyle.FLOW) {
            return spliced(
                    lineStart(start),
                    Math.min(text.length(), lineEnd(end) + newLine().length()),
                    "");
        }
        return index + 1 < items.size()
                ? spliced(start, start(items.get(index + 1)), "")
                : spliced(end(items.get(index - 1)), end, "");
    }

    /** A refusal that names the place of a value, or that of the nearest value above it. */
    InvalidPackException refuse(List<?> path, String problem) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step));
        int depth = path.size();
        while (find(path.subList(0, depth)).isEmpty()) {
            depth--;
        }
        return new InvalidPackException(
                file, line(path.subList(0, depth)), pointer.isEmpty() ? "/" : pointer.toString(), problem);
    }

    /** The line of a value's key, or of the value itself where it has none. */
    private int line(List<?> path) {
        Optional<Node> key = path.isEmpty()
                ? Optional.empty()
                : find(path.subList(0, path.size() - 1))
                        .flatMap(parent -> entry(parent, path.get(path.size() - 1)))
                        .map(NodeTuple::getKeyNode);
        return key.or(() -> find(path)).orElse(root).getStartMark().getLine() + 1;
    }

    private Node at(List<?> path) {
        return find(path).orElseThrow(() -> refuse(path, "there is no such value to change"));
    }

    private SequenceNode sequence(List<?> path) {
        return (SequenceNode) at(path);
    }

    private static Optional<Node> item(Node parent, int index) {
        return parent instanceof SequenceNode list && index < list.getValue().size()
                ? Optional.of(list.getValue().get(index))
                : Optional.empty();
    }

    private static Optional<Node> value(Node parent, Object key) {
        return entry(parent, key).map(NodeTuple::getValueNode);
    }

    private static Optional<NodeTuple> entry(Node parent, Object key) {
        if (!(parent instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private YamlText inserted(int at, String more) {
        return spliced(at, at, more);
    }

    private YamlText spliced(int from, int to, String replacement) {
        return parse(file, text.substring(0, from) + replacement + text.substring(to));
    }

    private int start(Node node) {
        return offset(node.getStartMark());
    }

    /** Where a value ends: marks of block values lie behind the white space that follows them. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() != FlowStyle.FLOW
                && !collection.getValue().isEmpty()) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
        }
        int end = offset(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private String newLine() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private String indent(Node node) {
        int start = start(node);
        return " ".repeat(text.codePointCount(lineStart(start), start));
    }
}
