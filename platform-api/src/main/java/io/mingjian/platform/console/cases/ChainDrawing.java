/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.console.cases.Beliefs.Curve;
import io.mingjian.platform.console.cases.EvidenceView.Bearing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain as a picture: steps in a row, under each the evidence that it found, below the hypotheses that the evidence
 * bears on. Lengths are pixels.
 *
 * @param width of the drawing
 * @param height of the drawing
 */
record ChainDrawing(
        int width,
        int height,
        List<StepNode> steps,
        List<EvidenceNode> evidence,
        List<BeliefNode> beliefs,
        List<Edge> edges) {

    private static final int STEP = 168;
    private static final int GAP = 24;
    private static final int STEP_HEIGHT = 64;
    private static final int ITEM_HEIGHT = 34;
    private static final int MARGIN = 12;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_BELIEFS = 6;
    private static final int BELIEF_ROOM = 96;
    private static final double FELT = 0.3;

    /**
     * A step.
     *
     * @param bars weight per source as stretches of a bar of width 144
     */
    record StepNode(int x, int y, StepView step, List<Bar> bars) {

        /** Name cut to the room of the node. */
        public String shown() {
            String name = step.operator() == null ? step.kind() : step.operator();
            return shortened(name, 18);
        }
    }

    /** A stretch of a bar: where it begins, how long it is, and for which source. */
    record Bar(double x, double width, String symbol, String source, double share) {}

    /** An item of evidence. */
    record EvidenceNode(int x, int y, EvidenceView item) {

        /** What stands there, cut to the room of the node. */
        public String shown() {
            return shortened(item.excerpt().isBlank() ? item.source() : item.excerpt(), 13);
        }
    }

    /** A hypothesis. */
    record BeliefNode(int x, int y, Curve curve) {

        /** Name cut to the room of the node. */
        public String shown() {
            return shortened(curve.name(), 20);
        }
    }

    /** A curve from an item down to a hypothesis, as the path of an SVG; thicker where it bears more. */
    record Edge(String path, double thickness, boolean against, String number) {}

    static ChainDrawing of(List<StepView> steps, Beliefs beliefs) {
        List<StepNode> nodes = new ArrayList<>();
        List<EvidenceNode> items = new ArrayList<>();
        int deepest = 0;
        for (StepView step : steps) {
            int x = MARGIN + nodes.size() * (STEP + GAP);
            nodes.add(new StepNode(x, MARGIN, step, bars(step)));
            List<EvidenceView> shown = shown(step);
            for (int i = 0; i < shown.size(); i++) {
                items.add(new EvidenceNode(
                        x + GAP / 2, MARGIN + STEP_HEIGHT + GAP + i * (ITEM_HEIGHT + 8), shown.get(i)));
            }
            deepest = Math.max(deepest, shown.size());
        }
        int below = MARGIN + STEP_HEIGHT + GAP + deepest * (ITEM_HEIGHT + 8) + BELIEF_ROOM;
        List<BeliefNode> bottom = bottom(beliefs, below);
        int columns = Math.max(nodes.size(), bottom.size());
        return new ChainDrawing(
                2 * MARGIN + columns * (STEP + GAP) - GAP,
                below + ITEM_HEIGHT + 16 + MARGIN,
                nodes,
                items,
                bottom,
                edges(items, bottom));
    }

    /** Number of items of a step that the drawing leaves to the list. */
    static long left(StepView step) {
        return visible(step).size() - shown(step).size();
    }

    private static List<EvidenceView> shown(StepView step) {
        List<EvidenceView> visible = visible(step);
        return visible.subList(0, Math.min(MOST_ITEMS, visible.size()));
    }

    private static List<EvidenceView> visible(StepView step) {
        return step.evidence().stream()
                .filter(item -> item.kind().equals("found") || item.kind().equals("denied"))
                .toList();
    }

    private static List<BeliefNode> bottom(Beliefs beliefs, int y) {
        List<BeliefNode> nodes = new ArrayList<>();
        for (Curve curve : beliefs.curves()
                .subList(0, Math.min(MOST_BELIEFS, beliefs.curves().size()))) {
            nodes.add(new BeliefNode(MARGIN + nodes.size() * (STEP + GAP), y, curve));
        }
        return nodes;
    }

    private static List<Bar> bars(StepView step) {
        double room = STEP - 24.0;
        double all = step.weights().stream().mapToDouble(StepView.Weight::share).sum();
        List<Bar> bars = new ArrayList<>();
        double x = 12;
        for (StepView.Weight weight : step.weights()) {
            double width = all == 0 ? 0 : room * weight.share() / all;
            bars.add(new Bar(x, width, weight.symbol(), weight.source(), weight.share()));
            x += width;
        }
        return bars;
    }

    private static List<Edge> edges(List<EvidenceNode> items, List<BeliefNode> beliefs) {
        Map<String, BeliefNode> byName = new HashMap<>();
        beliefs.forEach(node -> byName.put(node.curve().hypothesis(), node));
        List<Edge> edges = new ArrayList<>();
        for (EvidenceNode item : items) {
            for (Bearing bearing : item.item().bearings()) {
                BeliefNode belief = byName.get(bearing.hypothesis());
                if (belief != null && Math.abs(bearing.strength()) >= FELT) {
                    edges.add(edge(item, belief, bearing.strength()));
                }
            }
        }
        return edges;
    }

    private static Edge edge(EvidenceNode item, BeliefNode belief, double strength) {
        int fromX = item.x() + (STEP - GAP) / 2;
        int fromY = item.y() + ITEM_HEIGHT;
        int toX = belief.x() + STEP / 2;
        int bend = (belief.y() - fromY) / 2;
        String path = "M" + fromX + " " + fromY + " C" + fromX + " " + (fromY + bend) + " " + toX + " "
                + (belief.y() - bend) + " " + toX + " " + belief.y();
        double thickness = Math.min(6, 0.75 + Math.abs(strength));
        return new Edge(
                path,
                Math.round(thickness * 10) / 10.0,
                strength < 0,
                item.item().number());
    }

    private static String shortened(String text, int cells) {
        int width = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            width += text.codePointAt(i) >= 0x2e80 ? 2 : 1;
            if (width > cells) {
                return text.substring(0, i) + "…";
            }
        }
        return text;
    }
}
