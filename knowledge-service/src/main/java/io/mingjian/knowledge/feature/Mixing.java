/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * Mixes each node's vector with those of its neighbours, without training: per hop a node becomes its own text's vector
 * in the share {@code residual} and the mean of its neighbours in the rest, of length one again. The mean is the
 * aggregator of GraphSAGE (Hamilton, Ying, Leskovec, 2017, section 3.3); that nothing is learned between the hops is the
 * simplification of SGC (Wu et al., 2019); that every hop comes back to the node's own vector keeps distant nodes from
 * becoming all alike, as in APPNP (Klicpera, Bojchevski, Günnemann, 2019, equation 4). Deterministic: sums are of double
 * precision, in the order of the nodes.
 *
 * @param hops how far a text reaches, 0 to 8
 * @param residual share of a node's own text, in [0, 1]
 */
record Mixing(int hops, double residual) {

    Mixing {
        if (hops < 0 || hops > 8 || !(residual >= 0 && residual <= 1)) {
            throw new IllegalArgumentException(
                    "hops must be 0 to 8 and residual in [0, 1], got: " + hops + " and " + residual);
        }
    }

    /**
     * The mixed vectors, each of length one.
     *
     * @param texts {@code float[nodes][dimension]}, each of length one
     */
    List<float[]> mix(List<float[]> texts, List<List<Integer>> neighbours) {
        List<float[]> mixed = texts;
        for (int hop = 0; hop < hops; hop++) {
            List<float[]> next = new ArrayList<>(texts.size());
            for (int node = 0; node < texts.size(); node++) {
                next.add(mixed(texts.get(node), mixed, neighbours.get(node)));
            }
            mixed = next;
        }
        return List.copyOf(mixed);
    }

    private float[] mixed(float[] own, List<float[]> current, List<Integer> neighbours) {
        if (neighbours.isEmpty()) {
            return own;
        }
        double[] sum = new double[own.length];
        for (int neighbour : neighbours) {
            float[] vector = current.get(neighbour);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        double share = (1 - residual) / neighbours.size();
        double square = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = residual * own[i] + share * sum[i];
            square += sum[i] * sum[i];
        }
        return unit(sum, Math.sqrt(square), own);
    }

    /** Vectors that cancel each other out leave the node with its own. */
    private static float[] unit(double[] sum, double length, float[] own) {
        if (length < 1e-6) {
            return own;
        }
        float[] unit = new float[sum.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }
}
