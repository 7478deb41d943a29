package dk.pejling.indicators.formula;

import dk.pejling.model.Status;

/**
 * What units would save at the share of their comparison, over columns; see {@link Surplus}.
 *
 * @param value in kr.
 * @param low the least that the rounding of the shares allows
 * @param high the most
 */
record Potential(Cells value, Cells low, Cells high) {
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.code();

    private Potential(int cells) {
        this(new Cells(cells), new Cells(cells), new Cells(cells));
    }

    /**
     * Computes it.
     *
     * @param price in kr. per person
     */
    static Potential of(Node.Savings savings, Cells share, Cells comparison, Cells base, Cells price, Grid grid) {
        Potential made = new Potential(share.size());
        int country = comparesCountry(savings) ? grid.country() : -1;
        for (int cell = 0; cell < share.size(); cell++) {
            Rounded own = new Rounded(share.values[cell], savings.shareHalf());
            byte status = Cells.both(share.statuses[cell], base.statuses[cell]);
            if (status == 0 && savings.published() && !Surplus.tellsBase(own)) {
                status = NOT_APPLICABLE;
            }
            status = Cells.both(status, Cells.both(comparison.statuses[cell], price.statuses[cell]));
            if (status != 0) {
                made.absent(cell, status);
                continue;
            }
            Rounded other = new Rounded(comparison.values[cell], savings.comparisonHalf());
            if (cell / grid.periods().size() == country) {
                // The country beside itself is one figure, however it was rounded.
                own = new Rounded(own.value(), 0);
                other = own;
            }
            made.set(cell, savings.published() ? Surplus.ofCount(own, other, base.values[cell])
                    : Surplus.ofBase(own, other, base.values[cell]), price.values[cell]);
        }
        return made;
    }

    private static boolean comparesCountry(Node.Savings savings) {
        return savings.comparison() instanceof Node.Country country && published(country.of()).equals(published(savings.share()));
    }

    private static Node published(Node share) {
        return share instanceof Node.Published published ? published.share() : share;
    }

    private void absent(int cell, byte status) {
        value.absent(cell, status);
        low.absent(cell, status);
        high.absent(cell, status);
    }

    private void set(int cell, Surplus surplus, double price) {
        value.set(cell, Surplus.kroner(surplus.persons(), price));
        low.set(cell, Surplus.kroner(surplus.low(), price));
        high.set(cell, Surplus.kroner(surplus.high(), price));
    }
}
