package dk.pejling.ui.details;

import dk.pejling.ui.Fact;
import dk.pejling.ui.Palette;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What pages of explanation are made of. */
class PageParts {
    static final int COLUMN_GAP = 10;

    private final Composite page;
    private final Palette palette;
    private final LocalResourceManager fonts;
    private final Font bold;

    PageParts(Composite page) {
        this.page = page;
        palette = Palette.on(page.getBackground());
        fonts = new LocalResourceManager(JFaceResources.getResources(), page);
        bold = fonts.create(FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD));
    }

    final Composite page() {
        return page;
    }

    final Palette palette() {
        return palette;
    }

    final Font bold() {
        return bold;
    }

    final Font bold(int height) {
        return fonts.create(FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD).setHeight(height));
    }

    static Composite grid(Composite parent, int columns) {
        Composite grid = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 3;
        layout.horizontalSpacing = COLUMN_GAP;
        grid.setLayout(layout);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return grid;
    }

    /** Writes a text that wraps; {@code font} null for the usual one. */
    final Label text(Composite parent, String text, Color color, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setForeground(color);
        if (font != null) {
            label.setFont(font);
        }
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return label;
    }

    final void heading(String text) {
        Label rule = new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
        room.verticalIndent = 6;
        rule.setLayoutData(room);
        text(page, text, palette.ink(), bold);
    }

    /** Writes what is known in two columns, what it is about on the left. */
    final void facts(List<Fact> facts) {
        Composite grid = grid(page, 2);
        for (Fact fact : facts) {
            Label label = text(grid, fact.label(), palette.muted(), null);
            label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
            Label text = text(grid, fact.text(), palette.ink(), null);
            GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
            room.widthHint = 100;
            text.setLayoutData(room);
        }
    }
}
