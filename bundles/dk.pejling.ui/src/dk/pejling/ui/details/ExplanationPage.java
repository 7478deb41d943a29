package dk.pejling.ui.details;

import dk.pejling.indicators.Verdict;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Symbols;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Lays an explanation out on a page. */
final class ExplanationPage {
    private static final int BIG = 19;
    private static final int SYMBOL = 18;
    private static final int COLUMN_GAP = 10;

    private final Composite page;
    private final Explanation explanation;
    private final Verdict verdict;
    private final Palette palette;
    private final Font bold;
    private final Font big;

    ExplanationPage(Composite page, Explanation explanation, Verdict verdict) {
        this.page = page;
        this.explanation = explanation;
        this.verdict = verdict;
        palette = Palette.on(page.getBackground());
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), page);
        bold = fonts.create(FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD));
        big = fonts.create(FontDescriptor.createFrom(page.getFont()).setStyle(SWT.BOLD).setHeight(BIG));
    }

    void create() {
        text(page, explanation.path(), palette.secondary(), null);
        headline();
        text(page, explanation.span(), palette.muted(), null);
        heading(Messages.Why_formula);
        text(page, explanation.formula(), palette.ink(), null);
        explanation.inserted().ifPresent(this::box);
        text(page, Messages.Why_unrounded, palette.muted(), null);
        members();
        heading(Messages.Why_checks);
        explanation.checks().forEach(check -> text(page, "• " + check, palette.ink(), null));
        sources();
    }

    private static Composite grid(Composite parent, int columns) {
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

    private Label text(Composite parent, String text, Color color, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setForeground(color);
        if (font != null) {
            label.setFont(font);
        }
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return label;
    }

    private void headline() {
        Composite line = new Composite(page, SWT.NONE);
        line.setLayout(new Ends());
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label number = new Label(line, SWT.NONE);
        number.setText(explanation.number());
        number.setForeground(palette.ink());
        number.setFont(big);
        Composite judged = grid(line, 2);
        Label word = text(judged, explanation.verdict(), palette.ink(), bold);
        word.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        Canvas symbol = new Canvas(judged, SWT.NONE);
        int size = Cells.scaled(SYMBOL, Cells.scale(page));
        symbol.setLayoutData(new GridData(size, size));
        symbol.addListener(SWT.Paint, event -> Symbols.draw(event.gc, palette, verdict, size / 2, size / 2));
    }

    private void heading(String text) {
        Label rule = new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
        room.verticalIndent = 6;
        rule.setLayoutData(room);
        text(page, text, palette.ink(), bold);
    }

    private void box(String text) {
        Composite box = new Composite(page, SWT.NONE);
        box.setBackground(palette.quiet());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 8;
        box.setLayout(layout);
        box.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label label = text(box, text, palette.ink(), bold);
        label.setBackground(palette.quiet());
    }

    private void members() {
        heading(Messages.Why_members);
        boolean counts = explanation.members().stream().anyMatch(member -> !member.from().isEmpty());
        Explanation.Member head = new Explanation.Member(Messages.Why_municipality, counts ? explanation.from() : "",
                counts ? explanation.to() : "", Messages.Why_value, Explanation.Member.Kind.MEMBER);
        boolean earlier = fits(head);
        Composite grid = grid(page, earlier ? 4 : 3);
        cells(grid, head, palette.muted(), null, earlier);
        for (Explanation.Member member : explanation.members()) {
            boolean total = member.kind() == Explanation.Member.Kind.TOTAL;
            if (total) {
                Label rule = new Label(grid, SWT.SEPARATOR | SWT.HORIZONTAL);
                rule.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, earlier ? 4 : 3, 1));
            }
            cells(grid, member, member.kind() == Explanation.Member.Kind.BESIDE ? palette.secondary() : palette.ink(), total ? bold : null,
                    earlier);
        }
    }

    /** Returns whether there is room for the earlier period, too; names that break inside are worse than going without it. */
    private boolean fits(Explanation.Member head) {
        GC gc = new GC(page);
        try {
            gc.setFont(bold);
            int[] widths = new int[4];
            Stream.concat(Stream.of(head), explanation.members().stream()).filter(member -> member.kind() != Explanation.Member.Kind.TOTAL)
                    .forEach(member -> {
                        String[] texts = {member.name(), member.from(), member.to(), member.value()};
                        for (int i = 0; i < texts.length; i++) {
                            widths[i] = Math.max(widths[i], gc.textExtent(texts[i]).x);
                        }
                    });
            GridLayout margins = (GridLayout) page.getLayout();
            return IntStream.of(widths).sum() + 3 * COLUMN_GAP + 2 * margins.marginWidth <= page.getParent().getClientArea().width;
        } finally {
            gc.dispose();
        }
    }

    private void cells(Composite grid, Explanation.Member member, Color color, Font font, boolean earlier) {
        text(grid, member.name(), color, font);
        for (String number : earlier ? List.of(member.from(), member.to(), member.value()) : List.of(member.to(), member.value())) {
            Label label = text(grid, number, color, font);
            label.setAlignment(SWT.RIGHT);
            label.setLayoutData(new GridData(SWT.END, SWT.TOP, false, false));
        }
    }

    private void sources() {
        heading(Messages.Why_sources);
        Composite grid = grid(page, 2);
        for (Explanation.Source source : explanation.sources()) {
            Label label = text(grid, source.label(), palette.muted(), null);
            label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
            Label text = text(grid, source.text(), palette.ink(), null);
            GridData room = new GridData(SWT.FILL, SWT.TOP, true, false);
            room.widthHint = 100;
            text.setLayoutData(room);
        }
    }
}
