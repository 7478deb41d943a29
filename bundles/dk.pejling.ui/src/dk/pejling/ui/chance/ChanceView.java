package dk.pejling.ui.chance;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.model.LocalText;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Language;
import dk.pejling.ui.QuestionView;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.drawing.SceneCanvas;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.RecordTable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A picture of what chance allows for the number looked at. What stands in it can be copied and exported as a picture and as a table;
 * what is clicked or entered is opened.
 *
 * @param <Q> the question behind the number
 * @param <A> the answer
 */
abstract class ChanceView<Q, A> extends QuestionView<Q, A> implements TablePart {
    private static final int MARGIN = 6;

    private Composite place;
    private Label message;
    private SceneCanvas canvas;
    private CardKey card;

    /** Returns the picture of the answer; empty where there is none. */
    protected abstract Optional<Scene> picture(ChartLook look);

    /** Returns the same as a table; empty where there is none. */
    protected abstract Optional<RecordTable<?>> table();

    /** Says why there is no picture of the answer. */
    protected abstract String none();

    /** Returns what the key of a region opens; empty when that is nothing. */
    protected abstract Optional<CardKey> opens(CardKey from, String key);

    /** Returns the name of files made of it. */
    protected abstract String file();

    /** Adds choices beside the name of the view; most need none. */
    protected void actions(IToolBarManager bar) {
        // None.
    }

    @Override
    protected final void createPage(Composite parent) {
        actions(getViewSite().getActionBars().getToolBarManager());
        parent.setLayout(new FillLayout());
        place = new Composite(parent, SWT.NONE);
        StackLayout stack = new StackLayout();
        stack.marginWidth = MARGIN;
        stack.marginHeight = MARGIN;
        place.setLayout(stack);
        message = new Label(place, SWT.WRAP);
        canvas = new SceneCanvas(place, getPartName(), this::scene, this::open, 0);
        say(ChanceMessages.Chance_nothing);
    }

    @Override
    protected void show(Focus focus) {
        card = focus.card().key();
        super.show(focus);
    }

    @Override
    protected final void say(String why) {
        message.setText(why.replace("&", "&&"));
        top(message);
    }

    /** Draws the answer. */
    protected final void draw() {
        if (table().isEmpty()) {
            say(none());
        } else {
            top(canvas.control());
            canvas.draw();
        }
    }

    private void top(Control control) {
        ((StackLayout) place.getLayout()).topControl = control;
        place.layout(true, true);
    }

    private Scene scene(Rectangle area, TextWidth widths) {
        return picture(new ChartLook(Language.locale(), widths, area.width, area.height, "", Set.of()))
                .orElseGet(() -> SceneCanvas.empty(area));
    }

    private void open(String key) {
        opens(card, key).ifPresent(other -> Editors.open(getSite().getPage(), other));
    }

    /** Returns the picture on screen; empty where there is none. */
    public final Optional<Scene> scene() {
        return isPicture() ? canvas.scene() : Optional.empty();
    }

    private boolean isPicture() {
        return ((StackLayout) place.getLayout()).topControl == canvas.control();
    }

    /** Returns the name of a point with what it is about. */
    static LocalText title(MeasurementPoint point, String about) {
        return new LocalText("%s: %s, %s".formatted(point.name().da(), point.definition().da(), about),
                "%s: %s, %s".formatted(point.name().en(), point.definition().en(), about));
    }

    /** Returns the name of a point in the window's language. */
    static String name(MeasurementPoint point) {
        Locale locale = Language.locale();
        return point.name().in(locale);
    }

    @Override
    public final Optional<Shown> shown() {
        return isPicture() ? table().flatMap(one -> scene().map(scene -> Shown.picture(canvas.control(), scene, GridText.of(one), file())))
                : Optional.empty();
    }

    @Override
    public final void setFocus() {
        (isPicture() ? canvas.control() : place).setFocus();
    }
}
