package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.ui.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The entries of a point as fields, the formula high among them. */
final class PointForm {
    private static final int FORMULA_LINES = 5;

    private final Composite place;
    private final BiConsumer<Entry, String> onWritten;
    private final Map<Entry, Control> fields = new EnumMap<>(Entry.class);
    private final Map<Entry, List<Choice>> choices = new EnumMap<>(Entry.class);
    private final FormulaField formula;
    private boolean showing;

    PointForm(Composite parent, BiConsumer<Entry, String> onWritten) {
        this.onWritten = onWritten;
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout(4, false));
        text(Entry.ID, IndicatorMessages.Form_id, 1);
        choice(Entry.TARGET_GROUP, IndicatorMessages.Form_group, List.of());
        text(Entry.NAME_DA, IndicatorMessages.Form_nameDa, 3);
        text(Entry.NAME_EN, IndicatorMessages.Form_nameEn, 3);
        label(IndicatorMessages.Form_formula).setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        formula = new FormulaField(place);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.heightHint = formula.control().getLineHeight() * FORMULA_LINES;
        data.widthHint = 200;
        formula.control().setLayoutData(data);
        formula.control().addModifyListener(event -> written(Entry.FORMULA, formula.control().getText()));
        fields.put(Entry.FORMULA, formula.control());
        text(Entry.DEFINITION_DA, IndicatorMessages.Form_definitionDa, 3);
        text(Entry.DEFINITION_EN, IndicatorMessages.Form_definitionEn, 3);
        text(Entry.WHY_DA, IndicatorMessages.Form_whyDa, 3);
        text(Entry.WHY_EN, IndicatorMessages.Form_whyEn, 3);
        choice(Entry.UNIT, IndicatorMessages.Form_unit, Choice.units());
        choice(Entry.POLARITY, IndicatorMessages.Form_polarity, Choice.polarities());
        choice(Entry.AVERAGE, IndicatorMessages.Form_average, Choice.averages());
        choice(Entry.TYPE, IndicatorMessages.Form_type, List.of());
        text(Entry.LEVEL_DECIMALS, IndicatorMessages.Form_levelDecimals, 1);
        text(Entry.DEVELOPMENT_DECIMALS, IndicatorMessages.Form_developmentDecimals, 1);
        text(Entry.VALID_FROM, IndicatorMessages.Form_validFrom, 1);
        text(Entry.VALID_TO, IndicatorMessages.Form_validTo, 1);
        choice(Entry.QUALITY, IndicatorMessages.Form_quality, Choice.qualities());
        choice(Entry.SCORECARD, IndicatorMessages.Form_scorecard, Choice.showings());
        choice(Entry.PERIODICITY, IndicatorMessages.Form_periodicity, Choice.periodicities());
        choice(Entry.MISSING, IndicatorMessages.Form_missing, Choice.rules());
        text(Entry.UNVERIFIED_DA, IndicatorMessages.Form_unverifiedDa, 3);
        text(Entry.UNVERIFIED_EN, IndicatorMessages.Form_unverifiedEn, 3);
    }

    private Label label(String text) {
        Label label = new Label(place, SWT.NONE);
        label.setText(text);
        return label;
    }

    private void text(Entry entry, String name, int span) {
        label(name);
        Text field = new Text(place, SWT.BORDER);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
        data.widthHint = 80;
        field.setLayoutData(data);
        field.addModifyListener(event -> written(entry, field.getText()));
        fields.put(entry, field);
    }

    private void choice(Entry entry, String name, List<Choice> values) {
        label(name);
        Combo field = new Combo(place, SWT.READ_ONLY);
        fields.put(entry, field);
        offer(entry, values);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 80;
        field.setLayoutData(data);
        field.addListener(SWT.Selection, event -> written(entry, choices.get(entry).get(field.getSelectionIndex()).id()));
    }

    private void written(Entry entry, String text) {
        if (!showing) {
            onWritten.accept(entry, text);
        }
    }

    FormulaField formula() {
        return formula;
    }

    Composite control() {
        return place;
    }

    Control field(Entry entry) {
        return fields.get(entry);
    }

    /** Offers the groups and types that there are. */
    void offer(Catalogue catalogue) {
        Locale locale = Language.locale();
        offer(Entry.TARGET_GROUP, catalogue.targetGroups().stream().map(group -> new Choice(group.id(), group.name().in(locale))).toList());
        offer(Entry.TYPE, Stream.concat(Stream.of(Choice.NONE),
                catalogue.types().stream().map(type -> new Choice(type.id(), type.name().in(locale)))).toList());
    }

    private void offer(Entry entry, List<Choice> values) {
        Combo field = (Combo) fields.get(entry);
        choices.put(entry, values);
        field.setItems(values.stream().map(Choice::text).toArray(String[]::new));
    }

    /** Locks a point that no form can change, such as one that a plug-in computes. */
    void setWritable(boolean writable) {
        fields.values().forEach(field -> {
            switch (field) {
                case Text text -> text.setEditable(writable);
                case org.eclipse.swt.custom.StyledText text -> text.setEditable(writable);
                default -> field.setEnabled(writable);
            }
        });
    }

    /** Shows a draft; that is no writing. */
    void show(PointDraft draft) {
        showing = true;
        fields.forEach((entry, field) -> show(entry, field, draft.get(entry)));
        showing = false;
    }

    private void show(Entry entry, Control field, String value) {
        switch (field) {
            case Text text when !text.getText().equals(value) -> text.setText(value);
            case Combo combo -> show(combo, choices.get(entry).stream().map(Choice::id).toList().indexOf(value));
            case org.eclipse.swt.custom.StyledText text when !text.getText().equals(value) -> text.setText(value);
            default -> { }
        }
    }

    private static void show(Combo combo, int at) {
        if (at < 0) {
            combo.deselectAll();
        } else {
            combo.select(at);
        }
    }
}
