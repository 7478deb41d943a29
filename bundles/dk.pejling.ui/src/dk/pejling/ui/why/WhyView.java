package dk.pejling.ui.why;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.QuestionView;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** "Why did it change?": what the change of the number looked at is made of, and all benefits beside it. */
public final class WhyView extends QuestionView<WhySheet.Question, WhySheet> {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.why";

    private static final int MARGIN = 12;
    private static final int[] WEIGHTS = {61, 39};

    private Label title;
    private Composite bar;
    private Combo ways;
    private Composite parts;
    private Composite beside;
    private Label note;
    private WhySheet sheet;
    private Optional<ChangeWay> way = Optional.empty();
    private PartsTable table;

    @Override
    protected void createPage(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 6;
        layout.verticalSpacing = 3;
        parent.setLayout(layout);
        title = new Label(parent, SWT.WRAP);
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
                .create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD)));
        title.setLayoutData(Places.wide(false));
        title.setText(WhyMessages.Why_nothing);
        bar(parent);
        SashForm sash = Places.sash(parent, SWT.HORIZONTAL);
        parts = Places.filled(sash);
        Composite right = new Composite(sash, SWT.NONE);
        GridLayout column = new GridLayout();
        column.marginHeight = 0;
        right.setLayout(column);
        note = Places.note(right);
        beside = Places.filled(right);
        sash.setWeights(WEIGHTS);
    }

    private void bar(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        bar.setLayout(layout);
        bar.setLayoutData(Places.wide(false));
        new Label(bar, SWT.NONE).setText(WhyMessages.Why_way);
        ways = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        ways.addListener(SWT.Selection, event -> {
            way = Optional.of(List.copyOf(sheet.told().keySet()).get(ways.getSelectionIndex()));
            showWay();
        });
        bar.setVisible(false);
    }

    @Override
    protected WhySheet.Question question(Focus focus) {
        return WhySheet.Question.of(focus);
    }

    @Override
    protected String whose(WhySheet.Question question) {
        return question.area().name();
    }

    @Override
    protected WhySheet answer(Desk desk, WhySheet.Question question) throws StoreException {
        return WhySheet.read(desk, question);
    }

    @Override
    protected void say(String why) {
        title.setText(NLS.bind(WhyMessages.Why_unreadable, why));
    }

    @Override
    protected void show(WhySheet.Question question, WhySheet read) {
        sheet = read;
        way = sheet.like(way);
        ways.setItems(sheet.told().keySet().stream().map(WhyView::name).toArray(String[]::new));
        way.ifPresent(one -> ways.select(new ArrayList<>(sheet.told().keySet()).indexOf(one)));
        bar.setVisible(way.isPresent());
        bar.layout(true);
        note.setText(WhyMessages.Why_beside);
        clear(beside);
        new ModelGrid(beside, new BesideTable(sheet.beside(), this::benefit, sheet.question().point()), (line, column) -> { });
        showWay();
        title.getParent().layout(true, true);
    }

    private String benefit(MeasurementPoint point) {
        return desk().session().catalogue().targetGroup(point.targetGroup())
                .map(group -> group.name().in(Language.locale())).orElse(point.targetGroup());
    }

    private static void clear(Composite place) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
    }

    private static String name(ChangeWay way) {
        return switch (way) {
            case ChangeWay.Areas areas -> NLS.bind(WhyMessages.Why_areas, areas.whole().name());
            case ChangeWay.Members members -> members.dimension().label();
            case ChangeWay.Flows flows -> flows.dimension().map(one -> NLS.bind(WhyMessages.Why_flowsBy, one.label())).orElse(WhyMessages.Why_flows);
            case ChangeWay.Fraction fraction -> WhyMessages.Why_fraction;
        };
    }

    private void showWay() {
        clear(parts);
        WhySheet.Question question = sheet.question();
        if (way.isEmpty()) {
            table = null;
            title.setText(NLS.bind(WhyMessages.Why_noWay, question.point().name().in(Language.locale())));
        } else {
            ToldChange told = sheet.told().get(way.get());
            String whose = way.get() instanceof ChangeWay.Areas areas ? areas.whole().name() : question.area().name();
            title.setText(told.change().isMeasured() ? headline(question, told, whose) : NLS.bind(WhyMessages.Why_noPeriod, whose,
                    Shown.period(told.from().isMeasured() ? question.to() : question.from())));
            table = new PartsTable(told, question.area().name(), way.get() instanceof ChangeWay.Flows);
            new ModelGrid(parts, table, (line, column) -> { });
        }
        parts.layout(true);
        title.getParent().layout(true);
    }

    private static String headline(WhySheet.Question question, ToldChange told, String whose) {
        boolean change = question.side() == Basis.DEVELOPMENT;
        int decimals = told.isCount() ? 0 : Math.max(1, question.point().levelDecimals());
        String unit = told.isCount() ? Messages.Unit_percent : Messages.Unit_points;
        return NLS.bind(WhyMessages.Why_head, new Object[] {question.point().name().in(Language.locale()), whose,
            Shown.period(question.from()), Shown.period(question.to()), Shown.value(told.from(), decimals, false),
            Shown.value(told.to(), decimals, false), Shown.value(told.change(), change ? question.point().developmentDecimals() : 2, true)
                    + " " + unit}).replace("&", "&&");
    }

    /** Returns the parts on screen; empty when there are none. */
    public Optional<PartsTable> parts() {
        return Optional.ofNullable(table);
    }

    @Override
    public void setFocus() {
        (bar.isVisible() ? ways : bar.getParent()).setFocus();
    }
}
