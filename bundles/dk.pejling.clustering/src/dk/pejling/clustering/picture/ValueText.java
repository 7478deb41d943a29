package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.Exploration.Spread;
import dk.pejling.clustering.algorithm.GowerOptions.Kind;
import dk.pejling.model.Numbers;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Writes the values of variables: numbers with as many decimals as their size asks for, categories by their names, yes and no.
 *
 * @param exploration whose
 * @param look in which language
 */
record ValueText(Exploration exploration, Look look) {
    private static final String MISSING = "–";

    /** Returns the value of a unit. */
    String of(OptionalDouble value, int variable) {
        if (value.isEmpty()) {
            return MISSING;
        }
        return switch (exploration.kind(variable)) {
            case NUMERIC -> number(value.getAsDouble(), variable);
            case NOMINAL -> exploration.category(variable, value.getAsDouble()).orElse(MISSING);
            case ASYMMETRIC -> look.text(value.getAsDouble() == 0 ? "value.no" : "value.yes");
        };
    }

    /** Returns the mean of several units: of yes and no, how many per cent say yes. */
    String mean(Spread spread, int variable) {
        return exploration.kind(variable) == Kind.NUMERIC ? number(spread.mean(), variable) : percent(spread.mean());
    }

    /** Returns the categories of a cluster with their shares, the largest first. */
    String shares(int cluster, int variable) {
        return exploration.shares(cluster, variable).entrySet().stream().map(each -> each.getKey() + " " + percent(each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String percent(double share) {
        return Numbers.text(100 * share, 0, look.locale()) + " %";
    }

    private String number(double value, int variable) {
        Spread all = exploration.spread(variable);
        double size = Math.max(Math.abs(all.mean()), all.deviation());
        return Numbers.text(value, size >= 100 ? 0 : size >= 1 ? 1 : 3, look.locale());
    }
}
