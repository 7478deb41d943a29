package dk.pejling.ui.details;

import dk.pejling.ui.Curves;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.FocusView;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.comments.CommentsSection;
import dk.pejling.ui.comments.Notes;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** "Why this number": explains the number looked at. */
public final class DetailsView extends FocusView {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.details";

    private static final int MARGIN = 13;

    private ScrolledComposite scroll;
    private final Runnable onNotes = this::onNotes;
    private Explanation shown;
    private Focus last;
    private Notes notes;
    private Optional<CommentsSection> comments = Optional.empty();

    @Override
    protected void createControls(Composite parent) {
        Composite paper = Paper.in(parent);
        paper.setLayout(new FillLayout());
        scroll = new ScrolledComposite(paper, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setContent(nothing());
        scroll.addListener(SWT.Resize, event -> fit());
        notes = getSite().getService(Desk.class).notes();
        notes.addListener(onNotes);
    }

    private Composite nothing() {
        Composite page = new Composite(scroll, SWT.NONE);
        FillLayout layout = new FillLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        page.setLayout(layout);
        new Label(page, SWT.WRAP).setText(Messages.Why_nothing);
        return page;
    }

    @Override
    protected void show(Focus focus) {
        last = focus;
        shown = Explanation.of(focus);
        Composite page = page();
        new ExplanationPage(page, shown, focus.reading().verdict()).create();
        copyButton(page, shown.text());
        comments = CommentsSection.below(page, notes, focus);
        replace(page);
    }

    @Override
    protected void show(Curves curves) {
        last = null;
        shown = null;
        comments = Optional.empty();
        Composite page = page();
        new CurvesPage(page, curves).create();
        copyButton(page, CurvesPage.text(curves));
        replace(page);
    }

    private Composite page() {
        Composite page = new Composite(scroll, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 10;
        layout.verticalSpacing = 4;
        page.setLayout(layout);
        return page;
    }

    private void replace(Composite page) {
        scroll.getContent().dispose();
        scroll.setContent(page);
        fit();
    }

    private void copyButton(Composite page, String text) {
        Button copy = new Button(page, SWT.PUSH);
        copy.setText(Messages.Why_copy);
        GridData room = new GridData(SWT.LEFT, SWT.TOP, false, false);
        room.verticalIndent = 10;
        copy.setLayoutData(room);
        copy.addListener(SWT.Selection, event -> copy(text));
    }

    private void onNotes() {
        UiThread.later(scroll, this::showAgain);
    }

    /** Somebody else's remark must not take the keyboard away from what is being written here. */
    private void showAgain() {
        if (last == null) {
            return;
        }
        boolean focus = comments.map(CommentsSection::hasFocus).orElse(false);
        show(last);
        if (focus) {
            comment();
        }
    }

    /** Brings the keyboard to the place where a comment is written; there is none before a number of a scorecard was looked at. */
    public void comment() {
        comments.ifPresent(CommentsSection::setFocus);
    }

    private void fit() {
        if (scroll.getContent() != null) {
            int width = scroll.getClientArea().width;
            scroll.setMinSize(width, scroll.getContent().computeSize(width, SWT.DEFAULT).y);
        }
    }

    /** Returns what is explained; null before a number of a scorecard was looked at, and while lines are. */
    Explanation shown() {
        return shown;
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(scroll.getDisplay());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        scroll.setFocus();
    }

    @Override
    public void dispose() {
        notes.removeListener(onNotes);
        super.dispose();
    }
}
