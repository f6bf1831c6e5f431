/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.amounts.MaterialReader;
import io.mingjian.inference.amounts.MaterialReader.Material;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the statements of a case say of its material: {@code 纯棉} in the title is contradicted by {@code 聚酯纤维 95%}
 * elsewhere.
 *
 * @param claims statements with the materials that they name
 */
record MaterialClaims(List<Stated> claims) {

    static final String SIGNAL = "material-differs";

    /** Less than this of another fibre is trimming. */
    private static final BigDecimal LEAST_SHARE = BigDecimal.valueOf(10);

    private static final BigDecimal MOST = BigDecimal.valueOf(90);
    private static final Pattern COMPOSITION = Pattern.compile("面料|材质|成分|主料|material|fabric|shell|composition");

    /**
     * A statement with the materials that it names.
     *
     * @param statement the statement
     * @param materials in its order, at least one
     */
    record Stated(Statement statement, List<Material> materials) {

        boolean saysMostly(String family) {
            return materials.stream()
                    .anyMatch(material -> material.family().equals(family)
                            && (material.pure() || material.share().compareTo(MOST) >= 0));
        }

        boolean tellsComposition() {
            return COMPOSITION.matcher(statement.text().value()).find()
                    || COMPOSITION.matcher(statement.name()).find();
        }
    }

    static MaterialClaims of(List<Statement> statements) {
        return new MaterialClaims(statements.stream()
                .map(statement -> new Stated(statement, MaterialReader.read(statement.text())))
                .filter(stated -> !stated.materials().isEmpty())
                .toList());
    }

    /** Whether there is a claim that another statement could contradict. */
    boolean states() {
        return claims.size() > 1
                && claims.stream()
                        .anyMatch(stated -> stated.materials().stream().anyMatch(Material::pure));
    }

    /** Pure materials that another statement contradicts, each claim once. */
    List<Signal> contradictions() {
        List<Signal> signals = new ArrayList<>();
        for (Stated claim : claims) {
            claim.materials().stream()
                    .filter(Material::pure)
                    .findFirst()
                    .ifPresent(pure -> contradiction(claim, pure, signals));
        }
        return signals;
    }

    private void contradiction(Stated claim, Material pure, List<Signal> signals) {
        for (Stated other : claims) {
            if (other == claim || other.saysMostly(pure.family())) {
                continue;
            }
            other.materials().stream()
                    .filter(material -> isOther(other, material, pure))
                    .findFirst()
                    .ifPresent(material -> signals.add(
                            other.statement().against(SIGNAL, material.span(), claim.statement(), pure.span())));
        }
    }

    private static boolean isOther(Stated stated, Material material, Material pure) {
        return !material.family().equals(pure.family())
                && (material.share().compareTo(LEAST_SHARE) >= 0
                        || material.share().signum() == 0 && stated.tellsComposition());
    }
}
