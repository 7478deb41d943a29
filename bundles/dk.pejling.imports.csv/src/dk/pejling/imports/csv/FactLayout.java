package dk.pejling.imports.csv;

import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Slug;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import java.util.Arrays;
import java.util.List;

/** Where the keys and values of a table stand in the rows of one file. Keys are period, area, and the dimensions. */
final class FactLayout {
    private final TableDefinition table;
    private final int fields;
    private final int[] keyFields;
    private final int[] valueFields;

    /**
     * Makes the layout.
     *
     * @param header headings of the file, each of the table's among them once
     */
    FactLayout(TableDefinition table, List<String> header) {
        this.table = table;
        fields = header.size();
        List<String> slugs = header.stream().map(Slug::of).toList();
        int[] all = table.header().stream().mapToInt(label -> slugs.indexOf(Slug.of(label))).toArray();
        int keys = 2 + table.dimensions().size();
        keyFields = Arrays.copyOf(all, keys);
        valueFields = Arrays.copyOfRange(all, keys, all.length);
    }

    TableDefinition table() {
        return table;
    }

    /** Returns how many fields a row must have. */
    int fields() {
        return fields;
    }

    int keys() {
        return keyFields.length;
    }

    int values() {
        return valueFields.length;
    }

    /** Returns the field of a key, from 0. */
    int keyField(int key) {
        return keyFields[key];
    }

    /** Returns the field of a measure, from 0. */
    int valueField(int measure) {
        return valueFields[measure];
    }

    Measure measure(int measure) {
        return table.measures().get(measure);
    }

    /** Returns what an empty value means: withheld; but nobody can compute a rate of people whose area is unknown. */
    Status emptyMeans(int measure, boolean areaIsUnknown) {
        return areaIsUnknown && measure(measure).kind() == MeasureKind.RATE ? Status.NOT_APPLICABLE : Status.SUPPRESSED;
    }
}
