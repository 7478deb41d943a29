package dk.pejling.indicators.money;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Development;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads files of budgets (YAML); an entry that cannot be used is reported with its line, and the others are read.
 *
 * <p>{@code source} and a list {@code budgets} with {@code id, point} (whose count of full-time persons is meant), {@code area,
 * year, price, priceYear, net}, {@code volume} (one number for every month, or all twelve as {@code {2025M01: 1800, …}}) and,
 * as they become known, {@code actualPrices: {2025M01: 146000}}.
 */
public final class BudgetFile {
    private static final Set<String> NAMES = Set.of("id", "point", "area", "year", "price", "priceYear", "net", "volume",
            "actualPrices", "source");
    private static final int MONTHS = 12;

    private final Catalogue catalogue;
    private final List<Budget> budgets = new ArrayList<>();
    private final List<DefinitionException> problems = new ArrayList<>();

    /** Makes a reader of budgets on the counts of these points. */
    public BudgetFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the budgets read so far. */
    public List<Budget> budgets() {
        return List.copyOf(budgets);
    }

    /** Returns what was wrong so far, each with file and line. */
    public List<DefinitionException> problems() {
        return List.copyOf(problems);
    }

    /** Reads one more file. */
    public void read(String file, byte[] bytes) throws IOException {
        try {
            DefinitionNode top = DefinitionNode.read(file, new ByteArrayInputStream(bytes));
            top.allow(Set.of("source", "budgets"));
            String source = top.optionalText("source").orElse("");
            for (DefinitionNode node : top.children("budgets")) {
                add(node, source);
            }
        } catch (DefinitionException e) {
            problems.add(e);
        }
    }

    private void add(DefinitionNode node, String source) {
        try {
            Budget budget = budget(node, source);
            if (budgets.stream().anyMatch(other -> other.id().equals(budget.id()))) {
                throw node.wrong("id", "stands twice: " + budget.id());
            }
            budgets.add(budget);
        } catch (DefinitionException e) {
            problems.add(e);
        }
    }

    private Budget budget(DefinitionNode node, String source) throws DefinitionException {
        node.allow(NAMES);
        int year = node.integer("year", 0);
        if (year < 1 || year > 9999) {
            throw node.wrong("year", "must be there, such as 2025");
        }
        double kroner = number(node, "price", node.text("price"));
        if (kroner <= 0) {
            throw node.wrong("price", "must be more than 0");
        }
        NavigableMap<Period, Double> actual = node.has("actualPrices") ? months(node, "actualPrices", year) : new TreeMap<>();
        return new Budget(node.text("id"), area(node), count(node), new UnitPrice(kroner, node.integer("priceYear", year), node.flag("net")),
                volumes(node, year), actual, node.optionalText("source").orElse(source));
    }

    private MeasureReference count(DefinitionNode node) throws DefinitionException {
        String id = node.text("point");
        MeasurementPoint point = catalogue.point(id).orElseThrow(() -> node.wrong("point", "is unknown: " + id
                + close(CloseMatches.of(id, catalogue.points().stream().map(MeasurementPoint::id).toList()))));
        if (point.development() instanceof Development.PercentChange change) {
            return change.count();
        }
        throw node.wrong("point", "counts nobody: " + id);
    }

    private static String close(List<String> names) {
        return names.isEmpty() ? "" : "; nearest: " + String.join(", ", names);
    }

    private static Area area(DefinitionNode node) throws DefinitionException {
        String text = node.text("area");
        return AreaRegister.denmark().find(text).orElseThrow(() -> node.wrong("area", "is unknown: " + text
                + close(CloseMatches.of(text, AreaRegister.denmark().all().stream().map(Area::name).toList()))));
    }

    private static NavigableMap<Period, Double> volumes(DefinitionNode node, int year) throws DefinitionException {
        if (node.isMapping("volume")) {
            NavigableMap<Period, Double> volumes = months(node, "volume", year);
            if (volumes.size() < MONTHS) {
                throw node.wrong("volume", "must be one number, or one for each of the twelve months");
            }
            return volumes;
        }
        double volume = notNegative(node, "volume", node.text("volume"));
        NavigableMap<Period, Double> volumes = new TreeMap<>();
        for (int month = 1; month <= MONTHS; month++) {
            volumes.put(Period.month(year, month), volume);
        }
        return volumes;
    }

    private static NavigableMap<Period, Double> months(DefinitionNode node, String key, int year) throws DefinitionException {
        NavigableMap<Period, Double> months = new TreeMap<>();
        for (Map.Entry<String, String> entry : node.namedTexts(key).entrySet()) {
            Period month = Period.parse(entry.getKey())
                    .filter(one -> one.frequency() == Frequency.MONTH && one.firstDay().getYear() == year)
                    .orElseThrow(() -> node.wrong(key, "must name months of " + year + ", not " + entry.getKey()));
            if (months.put(month, notNegative(node, key, entry.getValue())) != null) {
                throw node.wrong(key, "names " + month + " twice");
            }
        }
        return months;
    }

    private static double notNegative(DefinitionNode node, String key, String text) throws DefinitionException {
        double number = number(node, key, text);
        if (number < 0) {
            throw node.wrong(key, "must not be negative: " + text);
        }
        return number;
    }

    private static double number(DefinitionNode node, String key, String text) throws DefinitionException {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            throw node.wrong(key, "must be a number, not '" + text + "'");
        }
    }
}
