package dk.pejling.ui.indicators;

import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.model.Area;
import dk.pejling.ui.Cells;
import dk.pejling.ui.CurvesPane;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One point: what can be done with it, its form, and beside it the chart and what is to be known of it. */
final class PointPage {
    /** Where there is less width, chart and facts stand below the form. */
    private static final int WIDE = 860;
    private static final int[] SHARES = {58, 42};

    private final Composite place;
    private final Composite bar;
    private final SashForm parts;
    private final Composite beside;
    private final PointForm form;
    private final PreviewPane preview;
    private final AboutPane about;

    PointPage(Composite parent, Optional<CurvesPane.Maker> charts, Area first, BiConsumer<Entry, String> onWritten, Runnable onArea,
            Consumer<String> onPoint) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout());
        bar = new Composite(place, SWT.NONE);
        bar.setLayout(new RowLayout());
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        parts = new SashForm(place, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ScrolledComposite scrolled = new ScrolledComposite(parts, SWT.V_SCROLL);
        form = new PointForm(scrolled, onWritten);
        scrolled.setContent(form.control());
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
        beside = new Composite(parts, SWT.NONE);
        preview = new PreviewPane(beside, charts, first, onArea);
        about = new AboutPane(beside, onPoint);
        parts.setWeights(SHARES);
        place.addListener(SWT.Resize, event -> arrange(place.getSize().x >= Cells.scaled(WIDE, Cells.scale(place))));
        arrange(true);
    }

    /** Chart and facts stand beside the form one above the other, or below it side by side. */
    private void arrange(boolean wide) {
        parts.setOrientation(wide ? SWT.HORIZONTAL : SWT.VERTICAL);
        GridLayout layout = new GridLayout(wide ? 1 : 2, true);
        layout.marginHeight = 0;
        beside.setLayout(layout);
        preview.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, !wide));
    }

    private void fit() {
        ScrolledComposite scrolled = (ScrolledComposite) form.control().getParent();
        scrolled.setMinHeight(form.control().computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }

    /** Adds a button above the point. */
    Button button(String name, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    PointForm form() {
        return form;
    }

    PreviewPane preview() {
        return preview;
    }

    AboutPane about() {
        return about;
    }

    /**
     * Says how a draft stands.
     *
     * @param foreign whether a plug-in computes it, so that it can only be read
     * @param shipped what it would be without the municipality's files; empty for a point of its own
     */
    void show(PointDraft draft, CheckJob.Answer answer, boolean foreign, Optional<PointDraft> shipped) {
        List<CatalogueProblem> wrong = foreign ? List.of() : answer.checked().problems();
        Map<Entry, String> mistakes = new EnumMap<>(Entry.class);
        wrong.forEach(problem -> draft.entry(problem)
                .ifPresent(entry -> mistakes.merge(entry, sentence(problem, draft), (one, other) -> one + "\n" + other)));
        form.sign(mistakes);
        Label state = form.state();
        Palette palette = Palette.on(state.getParent().getBackground());
        state.setForeground(wrong.isEmpty() ? palette.muted() : palette.error());
        state.setText((foreign ? IndicatorMessages.Check_foreign : wrong.isEmpty() ? right(answer.checked())
                : wrong.stream().map(problem -> sentence(problem, draft)).distinct().collect(Collectors.joining("\n"))).replace("&", "&&"));
        state.requestLayout();
        fit();
        form.formula().mark(answer.checked().point().map(MeasurementPoint::level)
                .flatMap(level -> level instanceof Level.Faulty faulty ? Optional.of(faulty.problem().place()) : Optional.empty()));
        preview.show(answer.history());
        about.show(PointFacts.about(answer, shipped, draft));
    }

    /** Returns what is wrong, with the name of the field in the place of the file's word for it. */
    private static String sentence(CatalogueProblem problem, PointDraft draft) {
        String text = problem.text().in(Language.locale());
        Optional<Entry> entry = draft.entry(problem);
        String named = text.startsWith("'") && entry.isPresent() ? Entries.name(entry.get()) + text.substring(text.indexOf('\'', 1) + 1) : text;
        return named.substring(0, 1).toUpperCase(Language.locale()) + named.substring(1);
    }

    private static String right(PointDraft.Checked checked) {
        return checked.point().map(MeasurementPoint::level).orElse(null) instanceof Level.Awaited awaited
                ? NLS.bind(IndicatorMessages.Check_awaits, awaited.table()) : IndicatorMessages.Check_right;
    }
}
