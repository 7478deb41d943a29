package dk.pejling.indicators.formula;

import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures that ship with the product, and points and constants that a test gives. */
final class Words implements Vocabulary {
    static final TableRegister TABLES = new TableRegister(new JobindsatsSource().tables());

    private final Map<String, Formula> points = new HashMap<>();
    private final Map<String, DatedNumber> constants = new HashMap<>();

    Words point(String id, Formula formula) {
        points.put(id, formula);
        return this;
    }

    Words constant(String id, DatedNumber number) {
        constants.put(id, number);
        return this;
    }

    Formula compile(String text, Unit unit) throws FormulaException {
        return Formula.compile(text, unit, Missing.SKIP_IF_ANY, this);
    }

    @Override
    public Optional<Measure> measure(String id) {
        return TABLES.measure(id);
    }

    @Override
    public Frequency frequency(Measure measure) {
        return TABLES.table(measure.table()).orElseThrow().frequency();
    }

    @Override
    public Optional<Formula> point(String id, Place place) {
        return Optional.ofNullable(points.get(id));
    }

    @Override
    public Optional<DatedNumber> constant(String id) {
        return Optional.ofNullable(constants.get(id));
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(points.keySet());
        names.addAll(constants.keySet());
        TABLES.measures().forEach(measure -> names.add(measure.id()));
        return names;
    }
}
