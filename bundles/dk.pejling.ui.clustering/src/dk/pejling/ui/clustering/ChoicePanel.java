package dk.pejling.ui.clustering;

import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.MissingBackground;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.picture.Names;
import dk.pejling.model.Numbers;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** Which units and variables, how much each counts, which method, how many clusters. */
final class ChoicePanel {
    private static final int WIDTH = 190;
    private static final List<Standardisation> SCALES = List.of(Standardisation.values());
    private static final List<DistanceKind> DISTANCES = List.of(DistanceKind.values());

    private final ExplorerModel model;
    private final Composite frame;
    private final ScrolledComposite scrolled;
    private final Composite panel;
    private final Label data;
    private final Label count;
    private final Label missing;
    private final Composite variables;
    private final Spinner clusters;
    private final Combo methods;
    private final Combo scales;
    private final Combo distances;
    private final Label structure;
    private final Label notes;
    private final LocalResourceManager resources;
    private UnitData shown;
    private DistanceKind compared;

    ChoicePanel(Composite parent, ExplorerModel model, Desk desk, Consumer<Composite> actions) {
        this.model = model;
        frame = new Composite(parent, SWT.NONE);
        GridLayout whole = new GridLayout();
        whole.marginWidth = 0;
        whole.marginHeight = 0;
        frame.setLayout(whole);
        scrolled = new ScrolledComposite(frame, SWT.V_SCROLL);
        scrolled.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        panel = new Composite(scrolled, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), panel);
        scrolled.setContent(panel);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 4;
        panel.setLayout(layout);
        data = quiet(new Label(panel, SWT.WRAP));
        data.setLayoutData(wide());
        Button choose = new Button(panel, SWT.PUSH);
        choose.setText(ClusterMessages.Choice_data);
        choose.setLayoutData(wide());
        new DataMenu(choose, desk, model);
        Composite units = row();
        heading(units, ClusterMessages.Choice_units, 0).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        count = quiet(new Label(units, SWT.RIGHT));
        missing = quiet(new Label(panel, SWT.WRAP));
        missing.setLayoutData(wide());
        methods = combo(ClusterMessages.Choice_method, place -> model.choose(model.choice().withMethod(model.methods().get(place))));
        offer();
        clusters = clusters();
        // What the choice comes to stays above the fold, beside the number that it is about.
        Label caption = quiet(new Label(panel, SWT.NONE));
        caption.setText(ClusterMessages.Choice_curve);
        caption.setLayoutData(wide());
        CurvePane curve = new CurvePane(panel, model);
        GridData low = wide();
        low.heightHint = CurvePane.HEIGHT;
        curve.control().setLayoutData(low);
        structure = quiet(new Label(panel, SWT.WRAP));
        structure.setLayoutData(wide());
        heading(panel, ClusterMessages.Choice_variables, 6);
        variables = new Composite(panel, SWT.NONE);
        variables.setLayoutData(wide());
        GridLayout tight = new GridLayout(2, false);
        tight.marginWidth = 0;
        tight.marginHeight = 0;
        tight.verticalSpacing = 0;
        variables.setLayout(tight);
        scales = combo(ClusterMessages.Choice_standardisation, SCALES, each -> Names.of(each, Language.locale()),
                each -> model.choose(model.choice().withStandardisation(each)));
        distances = combo(ClusterMessages.Choice_distance, DISTANCES, each -> Names.of(each, Language.locale()),
                each -> model.choose(model.choice().withDistance(each)));
        notes = quiet(new Label(panel, SWT.WRAP));
        notes.setLayoutData(wide());
        actions.accept(below());
        fill();
        select();
        resize();
        model.addListener(this::changed);
        scrolled.addListener(SWT.Resize, event -> resize());
    }

    Control control() {
        return frame;
    }

    /** What is done with the result stays in sight, however long the list of variables is. */
    private Composite below() {
        Composite below = new Composite(frame, SWT.NONE);
        below.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.verticalSpacing = 2;
        below.setLayout(layout);
        return below;
    }

    private static GridData wide() {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        return data;
    }

    private Composite row() {
        Composite row = new Composite(panel, SWT.NONE);
        row.setLayoutData(wide());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        return row;
    }

    private Label heading(Composite parent, String text, int indent) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(resources.create(FontDescriptor.createFrom(label.getFont()).setStyle(SWT.BOLD)));
        GridData data = wide();
        data.verticalIndent = indent;
        label.setLayoutData(data);
        return label;
    }

    private Label quiet(Label label) {
        label.setForeground(Palette.on(panel.getBackground()).muted());
        return label;
    }

    private <T> Combo combo(String name, List<T> values, Function<T, String> text, Consumer<T> onChoice) {
        Combo combo = combo(name, place -> onChoice.accept(values.get(place)));
        combo.setItems(values.stream().map(text).toArray(String[]::new));
        return combo;
    }

    private Combo combo(String name, IntConsumer onChoice) {
        heading(panel, name, 4);
        Combo combo = new Combo(panel, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setLayoutData(wide());
        combo.addListener(SWT.Selection, event -> onChoice.accept(combo.getSelectionIndex()));
        Speech.name(combo, name);
        return combo;
    }

    /** Shows which methods there are. */
    private void offer() {
        methods.setItems(model.methods().stream().map(each -> Names.of(each, Language.locale())).toArray(String[]::new));
        methods.select(model.methods().indexOf(model.choice().method()));
    }

    private Spinner clusters() {
        Composite row = row();
        heading(row, ClusterMessages.Choice_k, 0).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Spinner spinner = new Spinner(row, SWT.BORDER);
        spinner.setMinimum(2);
        spinner.setMaximum(model.choice().most());
        spinner.addListener(SWT.Selection, event -> model.choose(model.choice().withK(spinner.getSelection())));
        spinner.setToolTipText(ClusterMessages.Choice_orDrag);
        Speech.name(spinner, ClusterMessages.Choice_k);
        return spinner;
    }

    private void changed(ExplorerModel.Change change) {
        switch (change) {
            case CHOICE -> choice();
            case OUTCOME -> model.exploration().ifPresent(this::show);
            case FAILURE -> set(structure, model.failure());
            case METHODS -> offer();
            case LOOK -> {
                // Nothing here follows the unit.
            }
        }
    }

    private void choice() {
        if (model.choice().data() != shown || model.choice().distance() != compared) {
            fill();
        }
        select();
    }

    /** Shows what is chosen, whoever chose it. */
    private void select() {
        Choice choice = model.choice();
        clusters.setMaximum(choice.most());
        if (clusters.getSelection() != choice.k()) {
            clusters.setSelection(choice.k());
        }
        methods.select(model.methods().indexOf(choice.method()));
        distances.select(DISTANCES.indexOf(choice.distance()));
        scales.select(SCALES.indexOf(choice.standardisation()));
        // Gower's distance has a scale of its own.
        scales.setEnabled(choice.distance() != DistanceKind.GOWER);
    }

    /** Makes a row for each variable of the data. */
    private void fill() {
        shown = model.choice().data();
        compared = model.choice().distance();
        data.setText(shown.name());
        Arrays.stream(variables.getChildren()).forEach(Control::dispose);
        model.choice().weights().keySet().forEach(variable -> new WeightRow(variables, model, variable));
        variables.requestLayout();
        resize();
    }

    private void show(Exploration one) {
        int all = one.size() + one.result().leftOut().size();
        count.setText(NLS.bind(ClusterMessages.Choice_count, one.size(), all));
        count.requestLayout();
        String names = String.join(", ", one.result().leftOut().stream().map(MissingBackground::unit).toList());
        set(missing, names.isEmpty() ? "" : NLS.bind(ClusterMessages.Choice_missing, names));
        Stream<String> said = one.result().notes().stream().map(note -> note.in(Language.locale()))
                .filter(note -> names.isEmpty() || !note.contains(names));
        set(structure, one.silhouette().filter(each -> each.mean() < Structure.CLEAR).map(each -> Structure.text(each.mean())).orElse(""));
        String circular = String.join(", ", model.choice().data().circular().stream().filter(one.result().variables()::contains)
                .map(model.choice().data()::variable).toList());
        Stream<String> outcomes = circular.isEmpty() ? Stream.empty() : Stream.of(NLS.bind(ClusterMessages.Note_circular, circular));
        set(notes, String.join("\n", Stream.concat(outcomes, said).toList()));
    }

    /** What a mean silhouette says of how clear clusters are, after Kaufman and Rousseeuw (1990). */
    private static final class Structure {
        static final double CLEAR = 0.5;
        private static final double WEAK = 0.25;

        private Structure() {
        }

        static String text(double silhouette) {
            return NLS.bind(silhouette < WEAK ? ClusterMessages.Note_none : ClusterMessages.Note_weak,
                    Numbers.text(silhouette, 2, Language.locale()));
        }
    }

    private void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            resize();
        }
    }

    private void resize() {
        int width = Math.max(WIDTH + 24, scrolled.getClientArea().width);
        scrolled.setMinSize(panel.computeSize(width, SWT.DEFAULT));
        panel.layout(true, true);
    }
}
