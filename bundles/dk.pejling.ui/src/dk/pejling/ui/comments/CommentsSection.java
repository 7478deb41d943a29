package dk.pejling.ui.comments;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Palette;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.scorecard.Shown;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** The remarks on the number looked at, and a place to write another. */
public final class CommentsSection {
    private static final int LINES = 3;

    private final Composite section;
    private final Notes notes;
    private final CellComment.Cell cell;
    private final Palette palette;
    private Text text;
    private Text by;
    private Button save;

    private CommentsSection(Composite page, Notes notes, CellComment.Cell cell) {
        this.notes = notes;
        this.cell = cell;
        palette = Palette.on(page.getBackground());
        section = new Composite(page, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 3;
        section.setLayout(layout);
        section.setLayoutData(wide());
    }

    /**
     * Puts the section below what a page holds so far; a number of no period has none.
     *
     * @return the section, to bring the keyboard to it
     */
    public static Optional<CommentsSection> below(Composite page, Notes notes, Focus focus) {
        Optional<CellComment.Cell> cell = Comments.cell(focus.card().scorecard().area(), focus.row(),
                focus.side() == Side.LEVEL ? Basis.LEVEL : Basis.DEVELOPMENT);
        return cell.map(one -> {
            CommentsSection section = new CommentsSection(page, notes, one);
            section.create();
            return section;
        });
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.TOP, true, false);
    }

    private void create() {
        Label rule = new Label(section, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridData room = wide();
        room.verticalIndent = 6;
        rule.setLayoutData(room);
        Label title = label(CommentMessages.Comment_title);
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
                .create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD)));
        List<CellComment> comments = notes.comments().on(cell);
        comments.forEach(this::comment);
        if (comments.isEmpty()) {
            label(CommentMessages.Comment_none).setForeground(palette.muted());
        }
        field();
        signature();
    }

    private Label label(String words) {
        Label label = new Label(section, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setForeground(palette.ink());
        label.setLayoutData(wide());
        return label;
    }

    private void comment(CellComment comment) {
        label(comment.text());
        Link signed = new Link(section, SWT.NONE);
        signed.setText(NLS.bind(CommentMessages.Comment_signed, comment.by().replace("&", "&&"), Shown.day(comment.at()
                .atZone(ZoneId.systemDefault()).toLocalDate())) + "  <a>" + CommentMessages.Comment_withdraw + "</a>");
        signed.setForeground(palette.muted());
        signed.setLayoutData(wide());
        signed.addListener(SWT.Selection, event -> withdraw(comment));
    }

    private void field() {
        text = new Text(section, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        text.setMessage(CommentMessages.Comment_hint);
        text.setToolTipText(CommentMessages.Comment_hint);
        GridData room = wide();
        room.heightHint = LINES * text.getLineHeight();
        room.widthHint = 1;
        text.setLayoutData(room);
        text.addListener(SWT.Traverse, event -> {
            // A remark is words, not columns: Tab goes on to the signature.
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        text.setText(notes.draft(cell));
        text.setSelection(text.getCharCount());
        text.addListener(SWT.Modify, event -> {
            notes.keepDraft(cell, text.getText());
            check();
        });
    }

    private void signature() {
        Composite line = new Composite(section, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        line.setLayoutData(wide());
        new Label(line, SWT.NONE).setText(CommentMessages.Comment_by);
        by = new Text(line, SWT.BORDER);
        by.setText(Author.name());
        GridData room = wide();
        room.widthHint = 1;
        by.setLayoutData(room);
        by.addListener(SWT.Modify, event -> check());
        save = new Button(line, SWT.PUSH);
        save.setText(CommentMessages.Comment_save);
        save.addListener(SWT.Selection, event -> save());
        check();
    }

    private void check() {
        save.setEnabled(!text.getText().isBlank() && !by.getText().isBlank());
    }

    private void save() {
        String words = text.getText();
        String author = by.getText().strip();
        Author.remember(author);
        // Kept, the words come back as a remark; refused, they are still here.
        save.setEnabled(false);
        new NotesJob(() -> notes.add(cell, words, author), () -> UiThread.later(section, this::check)).schedule();
    }

    private void withdraw(CellComment comment) {
        if (MessageDialog.openConfirm(section.getShell(), CommentMessages.Comment_title,
                NLS.bind(CommentMessages.Comment_withdrawSure, comment.text()))) {
            String author = by.getText().isBlank() ? Author.name() : by.getText().strip();
            new NotesJob(() -> notes.withdraw(comment, author), () -> { }).schedule();
        }
    }

    /** Returns whether the keyboard is in the field. */
    public boolean hasFocus() {
        return !text.isDisposed() && text.isFocusControl();
    }

    /** Brings the keyboard to the field. */
    public void setFocus() {
        text.setFocus();
    }
}
