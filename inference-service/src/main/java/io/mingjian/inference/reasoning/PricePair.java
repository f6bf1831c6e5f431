/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.amounts.Price;
import io.mingjian.inference.text.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * What something is said to have cost and what it costs now, in one statement.
 *
 * @param original the former price
 * @param deal the present price
 */
record PricePair(Price original, Price deal) {

    /** The pair of a statement that has exactly one of each. */
    static Optional<PricePair> of(List<Price> prices) {
        List<Price> originals = in(prices, Price.Role.ORIGINAL);
        List<Price> deals = in(prices, Price.Role.DEAL);
        return originals.size() == 1 && deals.size() == 1 && originals.get(0).sameCurrency(deals.get(0))
                ? Optional.of(new PricePair(originals.get(0), deals.get(0)))
                : Optional.empty();
    }

    private static List<Price> in(List<Price> prices, Price.Role role) {
        return prices.stream()
                .filter(price -> price.role() == role && price.isSingle())
                .toList();
    }

    /** From the first of the two to the end of the second. */
    TextSpan span() {
        return new TextSpan(
                Math.min(original.span().begin(), deal.span().begin()),
                Math.max(original.span().end(), deal.span().end()));
    }
}
