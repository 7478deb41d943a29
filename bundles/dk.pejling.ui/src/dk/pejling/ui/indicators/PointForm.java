package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.ui.Cells;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The entries of a point as fields, the formula high among them; a field with a mistake bears a sign that says which. */
final class PointForm {
    private static final int FORMULA_LINES = 4;
    private static final int TEXT_LINES = 2;
    private static final int COLUMNS = 4;
    private static final int NARROW = 60;
    private static final int INDENT = 5;
    /** What there is to choose from before the home is open. */
    private static final Catalogue NOTHING = new Catalogue(List.of(), List.of());

    private final Composite place;
    private final BiConsumer<Entry, String> onWritten;
    private final Map<Entry, Control> fields = new EnumMap<>(Entry.class);
    private final Map<Entry, List<Choice>> choices = new EnumMap<>(Entry.class);
    private final Map<Entry, ControlDecoration> signs = new EnumMap<>(Entry.class);
    private final FormulaField formula;
    private final Label state;
    private boolean showing;

    PointForm(Composite parent, BiConsumer<Entry, String> onWritten) {
        this.onWritten = onWritten;
        place = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(COLUMNS, false);
        layout.horizontalSpacing = 8;
        place.setLayout(layout);
        pair(Entry.ID, Entry.TARGET_GROUP);
        line(Entry.NAME_DA);
        line(Entry.NAME_EN);
        beginning(label(Entry.FORMULA));
        formula = new FormulaField(place);
        high(formula.control(), FORMULA_LINES * formula.control().getLineHeight());
        formula.control().addModifyListener(event -> written(Entry.FORMULA, formula.control().getText()));
        add(Entry.FORMULA, formula.control());
        new Label(place, SWT.NONE);
        state = new Label(place, SWT.WRAP);
        high(state, SWT.DEFAULT);
        pair(Entry.UNIT, Entry.POLARITY);
        pair(Entry.LEVEL_DECIMALS, Entry.DEVELOPMENT_DECIMALS);
        pair(Entry.AVERAGE, Entry.DEVELOPMENT);
        text(Entry.DEFINITION_DA);
        text(Entry.DEFINITION_EN);
        text(Entry.WHY_DA);
        text(Entry.WHY_EN);
        pair(Entry.PERIODICITY, Entry.AWAITS);
        pair(Entry.VALID_FROM, Entry.VALID_TO);
        pair(Entry.QUALITY, Entry.TYPE);
        pair(Entry.SCORECARD, Entry.BESIDES);
        pair(Entry.CENTRAL, Entry.COMMON);
        pair(Entry.MISSING, Entry.SMALL_BASE);
        text(Entry.UNVERIFIED_DA);
        text(Entry.UNVERIFIED_EN);
        ((Text) field(Entry.VALID_FROM)).setMessage(IndicatorMessages.Form_day);
        ((Text) field(Entry.VALID_TO)).setMessage(IndicatorMessages.Form_day);
    }

    private Label label(Entry entry) {
        Label label = new Label(place, SWT.NONE);
        label.setText(Entries.name(entry));
        return label;
    }

    /** Puts a name beside the first line of a text. */
    private static void beginning(Label label) {
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        data.verticalIndent = INDENT;
        label.setLayoutData(data);
    }

    private void pair(Entry left, Entry right) {
        pairField(left);
        pairField(right);
    }

    private void pairField(Entry entry) {
        Entries.choices(entry, NOTHING).ifPresentOrElse(values -> choice(entry, values), () -> line(entry, 1));
    }

    private void line(Entry entry) {
        line(entry, COLUMNS - 1);
    }

    private void line(Entry entry, int span) {
        label(entry);
        Text field = new Text(place, SWT.BORDER);
        wide(field, span);
        field.addModifyListener(event -> written(entry, field.getText()));
        add(entry, field);
    }

    /** A text of a few lines, which is one in the file. */
    private void text(Entry entry) {
        beginning(label(entry));
        StyledText field = new StyledText(place, SWT.BORDER | SWT.MULTI | SWT.WRAP);
        field.setMargins(6, 4, 6, 4);
        high(field, TEXT_LINES * field.getLineHeight());
        field.addModifyListener(event -> written(entry, field.getText().replaceAll("\\s+", " ")));
        // Tab goes on to the next field here, too.
        field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        add(entry, field);
    }

    private void choice(Entry entry, List<Choice> values) {
        label(entry);
        Combo field = new Combo(place, SWT.READ_ONLY);
        wide(field, 1);
        field.addListener(SWT.Selection, event -> written(entry, choices.get(entry).get(field.getSelectionIndex()).id()));
        add(entry, field);
        offer(entry, values);
    }

    private void wide(Control field, int span) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
        data.widthHint = Cells.scaled(NARROW, Cells.scale(place));
        field.setLayoutData(data);
    }

    private void high(Control field, int height) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, COLUMNS - 1, 1);
        data.widthHint = Cells.scaled(NARROW, Cells.scale(place));
        data.heightHint = height;
        field.setLayoutData(data);
    }

    private void add(Entry entry, Control field) {
        fields.put(entry, field);
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Entries.name(entry);
            }
        });
        ControlDecoration sign = new ControlDecoration(field, SWT.LEFT | SWT.TOP);
        sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        sign.hide();
        signs.put(entry, sign);
    }

    private void written(Entry entry, String text) {
        if (!showing) {
            onWritten.accept(entry, text);
        }
    }

    FormulaField formula() {
        return formula;
    }

    /** Returns where it is said how the draft stands. */
    Label state() {
        return state;
    }

    Composite control() {
        return place;
    }

    Control field(Entry entry) {
        return fields.get(entry);
    }

    /** Puts a sign at each field with a mistake, and takes the others away. */
    void sign(Map<Entry, String> mistakes) {
        signs.forEach((entry, sign) -> {
            sign.setDescriptionText(mistakes.get(entry));
            if (mistakes.containsKey(entry)) {
                sign.show();
            } else {
                sign.hide();
            }
        });
    }

    /** Returns what is wrong with a field, empty when nothing is. */
    Optional<String> mistake(Entry entry) {
        return Optional.of(signs.get(entry)).filter(ControlDecoration::isVisible).map(ControlDecoration::getDescriptionText);
    }

    /** Offers the groups and types that there are. */
    void offer(Catalogue catalogue) {
        choices.keySet().forEach(entry -> offer(entry, Entries.choices(entry, catalogue).orElseThrow()));
    }

    private void offer(Entry entry, List<Choice> values) {
        Combo field = (Combo) fields.get(entry);
        int before = field.getSelectionIndex();
        String chosen = before < 0 ? null : choices.get(entry).get(before).id();
        choices.put(entry, values);
        field.setItems(values.stream().map(Choice::text).toArray(String[]::new));
        show(field, values.stream().map(Choice::id).toList().indexOf(chosen));
    }

    /** Locks a point that no form can change, such as one that a plug-in computes. */
    void setWritable(boolean writable) {
        fields.values().forEach(field -> {
            switch (field) {
                case Text text -> text.setEditable(writable);
                case StyledText text -> text.setEditable(writable);
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
            case Combo combo -> show(entry, combo, value);
            case StyledText text when !text.getText().equals(value) -> text.setText(value);
            default -> { }
        }
    }

    private void show(Entry entry, Combo combo, String value) {
        int at = choices.get(entry).stream().map(Choice::id).toList().indexOf(value);
        if (at < 0 && !value.isEmpty()) {
            // The change of a count stays as it is until something else is chosen.
            List<Choice> more = new ArrayList<>(choices.get(entry));
            more.add(new Choice(value, IndicatorMessages.Choice_change));
            offer(entry, more);
            at = more.size() - 1;
        }
        show(combo, at);
        combo.setToolTipText(Entries.unoffered(value).equals(value) ? null : Entries.unoffered(value));
    }

    private static void show(Combo combo, int at) {
        if (at < 0) {
            combo.deselectAll();
        } else {
            combo.select(at);
        }
    }
}
