package dk.pejling.indicators;

import dk.pejling.benchmarks.Benchmark;
import dk.pejling.benchmarks.Benchmark.Way;
import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.PeerComparison;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StagedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * G4 at the size of the sample: the points of the scorecard of cash assistance for 98 municipalities and 60 months, from columns in memory.
 *
 * <p>Own code: level and development of every cell, and the group averages of every municipality's seven peers. The same
 * without columns: one look-up by area and period per value. Limit: reading every cell of the columns involved once.
 */
public final class PointsBenchmark {
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Area> areas = AreaRegister.denmark().all();
    private final List<Area> municipalities = AreaRegister.denmark().municipalities();
    private final Catalogue catalogue;
    private final int[][] peers;

    private PointsBenchmark() throws BackgroundException {
        JobindsatsSource source = new JobindsatsSource();
        for (StagedTable table : source.samples().stream().map(file -> source.read(file, Optional.empty()).staged().orElseThrow()).toList()) {
            for (int i = 0; i < table.columns().size(); i++) {
                Measure measure = table.table().measures().get(i);
                known.put(measure.id(), new Known(measure, table.columns().get(i), List.of()));
            }
        }
        Catalogue shipped = CatalogueFile.shipped(new TableRegister(source.tables()));
        TargetGroup group = shipped.targetGroup("kontanthjaelp").orElseThrow();
        catalogue = new Catalogue(shipped.targetGroups(), shipped.pointsOf(group));
        PeerFinder finder = PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT);
        peers = municipalities.stream().map(area -> PeerComparison.of(finder, area, Optional.empty(), false, Locale.ENGLISH)
                .comparison().members().stream().mapToInt(areas::indexOf).toArray()).toArray(int[][]::new);
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws BackgroundException {
        PointsBenchmark benchmark = new PointsBenchmark();
        String size = "8 points × 98 × 60";
        Way limit = new Way("limit: raw scan of the same columns", false, benchmark::scan);
        Benchmark.run("G4", size + ": level, development", List.of(new Way("own: columns", true, benchmark::columns),
                new Way("peer: one look-up per value", true, benchmark::lookUps), limit));
        Benchmark.run("G4", size + ": the same with averages of 7 peers",
                List.of(new Way("own: columns", true, benchmark::withPeers), limit));
    }

    private double columns() {
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            sum += checksum(made(point));
        }
        return sum;
    }

    private PointColumns made(MeasurementPoint point) {
        try {
            return new PointColumns(point, areas, parts(point), List.of(), grid -> {
                throw new IllegalStateException(point.id() + " has a formula");
            });
        } catch (AbandonedException e) {
            throw new IllegalStateException(point.id() + " is no plug-in's", e);
        }
    }

    private double checksum(PointColumns columns) {
        double sum = 0;
        for (Area area : municipalities) {
            int index = columns.indexOf(area);
            for (int period = 0; period < columns.periods().size(); period++) {
                sum += columns.level(index, period).number().orElse(0) + columns.development(index, period).number().orElse(0);
            }
        }
        return sum;
    }

    private double withPeers() {
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            PointColumns columns = made(point);
            sum += checksum(columns);
            for (int[] group : peers) {
                for (int period = 0; group.length > 0 && period < columns.periods().size(); period++) {
                    sum += GroupFigures.level(columns, group, period, point.average()).value().number().orElse(0)
                            + GroupFigures.development(columns, group, period, point.average()).value().number().orElse(0);
                }
            }
        }
        return sum;
    }

    private Map<String, Known> parts(MeasurementPoint point) {
        Map<String, Known> parts = new LinkedHashMap<>();
        references(point).forEach(reference -> parts.put(reference.measure(), known.get(reference.measure())));
        return parts;
    }

    private static List<MeasureReference> references(MeasurementPoint point) {
        List<MeasureReference> references = new ArrayList<>();
        if (point.level() instanceof Level.Published published) {
            references.add(published.rate());
            published.numerator().ifPresent(references::add);
        } else if (point.level() instanceof Level.Ratio ratio) {
            references.add(ratio.numerator());
            references.add(ratio.denominator());
        }
        return references;
    }

    private double lookUps() {
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            List<MeasureReference> references = references(point);
            for (Area area : references.isEmpty() ? List.<Area>of() : municipalities) {
                for (Period period : known.get(references.getFirst().measure()).column().axes().periods()) {
                    Observation level = level(point, area, period);
                    sum += level.number().orElse(0);
                    if (point.development() instanceof Development.PercentChange change) {
                        Observation before = at(change.count(), area, period.aYearBefore());
                        Observation now = at(change.count(), area, period);
                        if (before.isMeasured() && now.isMeasured() && before.number().getAsDouble() != 0) {
                            sum += 100 * (now.number().getAsDouble() - before.number().getAsDouble()) / before.number().getAsDouble();
                        }
                    } else {
                        sum += Observation.difference(level, level(point, area, period.aYearBefore())).number().orElse(0);
                    }
                }
            }
        }
        return sum;
    }

    private Observation level(MeasurementPoint point, Area area, Period period) {
        if (point.level() instanceof Level.Published published) {
            return at(published.rate(), area, period);
        }
        Level.Ratio ratio = (Level.Ratio) point.level();
        Observation below = at(ratio.denominator(), area, period);
        Observation above = at(ratio.numerator(), area, period);
        return above.isMeasured() && below.isMeasured() && below.number().getAsDouble() != 0
                ? Observation.of(ratio.factor() * above.number().getAsDouble() / below.number().getAsDouble())
                : Observation.absent(Status.NOT_LISTED);
    }

    private Observation at(MeasureReference reference, Area area, Period period) {
        Known one = known.get(reference.measure());
        Axes axes = one.column().axes();
        return one.column().at(axes.combinationOf(one.dimensions().stream()
                .map(dimension -> reference.where().get(dimension.id())).toList()), area, period);
    }

    private double scan() {
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            for (MeasureReference reference : references(point)) {
                Column column = known.get(reference.measure()).column();
                for (int cell = 0; cell < column.axes().cells(); cell++) {
                    sum += column.isMeasured(cell) ? column.value(cell) : 0;
                }
            }
        }
        return sum;
    }
}
