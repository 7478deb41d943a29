package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;

import dk.pejling.clustering.algorithm.Correlations;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Outliers;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Texts;

/** What a reader must know before trusting clusters. */
final class ClusterNotes {
    private static final double STRONG = 0.9;
    private static final int DECIMALS = 2;
    private static final int MOST = 5;
    private static final int CATEGORIES = 8;

    private ClusterNotes() {
    }

    static List<LocalText> of(BackgroundData data, MeasuredUnits measured, ClusterOptions options) {
        List<LocalText> notes = new ArrayList<>(categories(data, measured));
        IntPredicate numeric = column -> data.kind(measured.selected().get(column)) == GowerOptions.Kind.NUMERIC;
        if (!measured.leftOut().isEmpty()) {
            String names = String.join(", ", measured.leftOut().stream().map(MissingBackground::unit).toList());
            notes.add(note("leftOut", locale -> new Object[] {measured.leftOut().size(), names}));
        }
        if (!measured.filled().isEmpty()) {
            String names = String.join("; ", measured.filled().stream().map(one -> one.unit() + ": " + String.join(", ", one.variables())).toList());
            notes.add(note("filled", locale -> new Object[] {measured.filled().size(), names}));
        }
        Correlations.strong(measured.numbers(), STRONG).stream().filter(pair -> numeric.test(pair.one()) && numeric.test(pair.other()))
                .forEach(pair -> notes.add(note("correlated", locale -> new Object[] {
                    measured.selected().get(pair.one()), measured.selected().get(pair.other()),
                    Numbers.text(pair.correlation(), DECIMALS, locale)})));
        List<Outliers.Outlier> outliers = Outliers.of(measured.numbers()).stream().filter(each -> numeric.test(each.column()))
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.score()))).toList();
        if (!outliers.isEmpty()) {
            notes.add(note("outliers", locale -> new Object[] {outliers.size(), String.join("; ", outliers.stream().limit(MOST)
                    .map(each -> text(measured, each, locale)).toList()) + (outliers.size() > MOST ? " …" : "")}));
        }
        if (options.measuring().distance() != DistanceKind.EUCLIDEAN
                && (options.method() == ClusterMethod.WARD || options.method() == ClusterMethod.WARD_D)) {
            notes.add(note("ward", locale -> new Object[] {options.measuring().distance().id()}));
        }
        if (options.validation().isPresent() && !(measured.units() instanceof Matrix)) {
            notes.add(note("noGap", locale -> new Object[0]));
        }
        return notes;
    }

    /** Says which variables are compared as categories, and which of them part all units alike. */
    private static List<LocalText> categories(BackgroundData data, MeasuredUnits measured) {
        List<LocalText> notes = new ArrayList<>();
        List<String> names = measured.variables().stream().filter(name -> data.kind(name) != GowerOptions.Kind.NUMERIC).toList();
        if (!names.isEmpty()) {
            notes.add(note("categories", locale -> new Object[] {
                String.join("; ", names.stream().map(name -> text(data, name, locale)).toList())}));
        }
        names.stream().filter(name -> measured.ids().size() > 2 && data.categories(name).size() >= measured.ids().size())
                .forEach(name -> notes.add(note("allDifferent", locale -> new Object[] {name})));
        return notes;
    }

    private static String text(BackgroundData data, String name, Locale locale) {
        List<String> categories = data.categories(name);
        return name + " (" + (categories.isEmpty() ? Texts.of(ClusterNotes.class, locale).get("cluster.note.presence")
                : String.join(", ", categories.subList(0, Math.min(CATEGORIES, categories.size())))
                        + (categories.size() > CATEGORIES ? " …" : "")) + ")";
    }

    private static String text(MeasuredUnits measured, Outliers.Outlier outlier, Locale locale) {
        return measured.ids().get(outlier.row()) + ", " + measured.selected().get(outlier.column()) + " "
                + Numbers.signed(outlier.score(), 1, locale);
    }

    private static LocalText note(String key, Function<Locale, Object[]> details) {
        Locale danish = Locale.of("da", "DK");
        return new LocalText(Texts.of(ClusterNotes.class, danish).get("cluster.note." + key, details.apply(danish)),
                Texts.of(ClusterNotes.class, Locale.ENGLISH).get("cluster.note." + key, details.apply(Locale.ENGLISH)));
    }
}
