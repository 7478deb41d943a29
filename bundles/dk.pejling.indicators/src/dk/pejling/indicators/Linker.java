package dk.pejling.indicators;

import dk.pejling.indicators.formula.DatedNumber;
import dk.pejling.indicators.formula.Formula;
import dk.pejling.indicators.formula.FormulaException;
import dk.pejling.indicators.formula.Missing;
import dk.pejling.indicators.formula.Place;
import dk.pejling.indicators.formula.Vocabulary;
import dk.pejling.model.Average;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.TableRegister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Gives the formulas of a catalogue their meaning: names are looked up in the whole catalogue, so that a point or constant
 * of a later layer is what the formulas of an earlier one mean, too. One linker links one catalogue. Not thread-safe.
 */
public final class Linker {
    private final Catalogue catalogue;
    private final TableRegister tables;
    private final Vocabulary vocabulary = new Words();
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, FormulaException> problems = new HashMap<>();
    private final SequencedSet<String> open = new LinkedHashSet<>();

    /** Prepares to link. */
    public Linker(Catalogue catalogue, TableRegister tables) {
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /**
     * Returns the catalogue with every formula either understood or {@linkplain Level.Faulty faulty}. A formula whose table
     * is not known yet {@linkplain Level.Awaited waits} for it, and so does one that names a waiting point.
     */
    public Catalogue linked() {
        return catalogue.with(catalogue.points().stream().map(this::linked).toList());
    }

    private MeasurementPoint linked(MeasurementPoint point) {
        Optional<FormulaSource> source = source(point.level());
        if (source.isEmpty()) {
            return point;
        }
        Optional<String> awaited = awaited(point, new LinkedHashSet<>());
        if (awaited.isPresent()) {
            return point.with(new Level.Awaited(awaited.get(), source));
        }
        try {
            return point.with(new Level.Computed(source.get(), weighable(point, formula(point))));
        } catch (FormulaException e) {
            return point.with(new Level.Faulty(source.get(), e));
        }
    }

    /**
     * A point is not read when it asks for weighted averages and has no weights. One that had them keeps its figures when a point
     * that it names means something else now; its weighted averages say why they are missing.
     */
    private static Formula weighable(MeasurementPoint point, Formula formula) throws FormulaException {
        if (point.average() == Average.WEIGHTED && !formula.hasWeights() && !(point.level() instanceof Level.Computed)) {
            throw new FormulaException(new Place(0, 0), "average.noWeights");
        }
        return formula;
    }

    private static Optional<FormulaSource> source(Level level) {
        return switch (level) {
            case Level.Written written -> Optional.of(written.source());
            case Level.Computed computed -> Optional.of(computed.source());
            case Level.Faulty faulty -> Optional.of(faulty.source());
            case Level.Published published -> Optional.empty();
            case Level.Ratio ratio -> Optional.empty();
            case Level.Awaited awaited -> awaited.source();
            case Level.Contributed contributed -> Optional.empty();
            case Level.Unavailable unavailable -> Optional.empty();
        };
    }

    /** Returns the table that a point waits for, itself or through a point that it names. */
    private Optional<String> awaited(MeasurementPoint point, SequencedSet<String> seen) {
        if (!seen.add(point.id())) {
            return Optional.empty();
        }
        if (point.level() instanceof Level.Awaited awaited && awaited.source().isEmpty()) {
            return Optional.of(awaited.table());
        }
        Optional<FormulaSource> source = source(point.level());
        Optional<String> own = source.flatMap(FormulaSource::awaits).filter(table -> tables.table(table).isEmpty());
        if (own.isPresent() || source.isEmpty()) {
            return own;
        }
        return Formula.names(source.get().text()).stream().map(catalogue::point).flatMap(Optional::stream)
                .map(named -> awaited(named, seen)).flatMap(Optional::stream).findFirst();
    }

    private Formula formula(MeasurementPoint point) throws FormulaException {
        if (problems.containsKey(point.id())) {
            throw problems.get(point.id());
        }
        Formula made = formulas.get(point.id());
        if (made == null) {
            open.add(point.id());
            try {
                made = compiled(point);
                formulas.put(point.id(), made);
            } catch (FormulaException e) {
                problems.put(point.id(), e);
                throw e;
            } finally {
                open.remove(point.id());
            }
        }
        return made;
    }

    private Formula compiled(MeasurementPoint point) throws FormulaException {
        return switch (point.level()) {
            case Level.Published published -> Formula.compile(published.numerator().map(count -> "published(%s, %s)".formatted(
                    published.rate().formula(), count.formula())).orElse(published.rate().formula()), point.unit(),
                    Missing.SKIP_IF_ANY, vocabulary);
            case Level.Ratio ratio -> Formula.compile("%s * %s / %s".formatted(new java.math.BigDecimal(ratio.factor()).toPlainString(),
                    ratio.numerator().formula(), ratio.denominator().formula()), point.unit(), Missing.SKIP_IF_ANY, vocabulary);
            case Level.Awaited awaited -> throw new FormulaException(new Place(0, 0), "point.awaits", point.id(), awaited.table());
            case Level.Contributed contributed -> throw new FormulaException(new Place(0, 0), "point.foreign", point.id());
            case Level.Unavailable unavailable -> throw new FormulaException(new Place(0, 0), "point.foreign", point.id());
            case Level.Written written -> compiled(written.source(), point);
            case Level.Computed computed -> compiled(computed.source(), point);
            case Level.Faulty faulty -> compiled(faulty.source(), point);
        };
    }

    private Formula compiled(FormulaSource source, MeasurementPoint point) throws FormulaException {
        Formula formula = Formula.compile(source.text(), point.unit(), source.missing(), vocabulary);
        Optional<Frequency> stated = point.details().periodicity().filter(frequency -> frequency != formula.frequency());
        if (stated.isPresent()) {
            throw new FormulaException(new Place(0, source.text().length()), "frequency.stated", formula.frequency(), stated.get());
        }
        return formula;
    }

    /** All names of the catalogue and of the tables. */
    private final class Words implements Vocabulary {
        @Override
        public Optional<Measure> measure(String id) {
            return tables.measure(id);
        }

        @Override
        public Frequency frequency(Measure measure) {
            return tables.table(measure.table()).orElseThrow().frequency();
        }

        @Override
        public Optional<Formula> point(String id, Place place) throws FormulaException {
            Optional<MeasurementPoint> point = catalogue.point(id);
            if (point.isEmpty()) {
                return Optional.empty();
            }
            if (open.contains(point.get().id())) {
                throw new FormulaException(place, "point.cycle", id, String.join(" → ", open) + " → " + id);
            }
            try {
                return Optional.of(formula(point.get()));
            } catch (FormulaException e) {
                throw e.code().startsWith("point.") ? e.at(place) : new FormulaException(place, "point.broken", id, e);
            }
        }

        @Override
        public Optional<DatedNumber> constant(String id) {
            return catalogue.constant(id).map(Constant::number);
        }

        @Override
        public Collection<String> names() {
            List<String> names = new ArrayList<>();
            catalogue.points().forEach(point -> names.add(point.id()));
            catalogue.constants().forEach(constant -> names.add(constant.id()));
            tables.measures().forEach(measure -> names.add(measure.id()));
            return names;
        }
    }
}
