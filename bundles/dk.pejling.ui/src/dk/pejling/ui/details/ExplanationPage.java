package dk.pejling.ui.details;

import dk.pejling.indicators.Verdict;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Symbols;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
final class ExplanationPage extends PageParts {
    private static final int BIG = 19;
    private static final int SYMBOL = 18;

    private final Explanation explanation;
    private final Verdict verdict;

    ExplanationPage(Composite page, Explanation explanation, Verdict verdict) {
        super(page);
        this.explanation = explanation;
        this.verdict = verdict;
    }

    void create() {
        text(page(), explanation.path(), palette().secondary(), null);
        headline();
        text(page(), explanation.span(), palette().muted(), null);
        text(page(), explanation.definition(), palette().secondary(), null);
        judgements();
        heading(Messages.Why_formula);
        text(page(), explanation.formula(), palette().ink(), null);
        explanation.inserted().ifPresent(this::box);
        text(page(), Messages.Why_unrounded, palette().muted(), null);
        members();
        heading(Messages.Why_checks);
        explanation.checks().forEach(check -> text(page(), "• " + check, palette().ink(), null));
        sources();
    }

    /** The verdict comes first and stands out; what else there is to say of the number follows. */
    private void judgements() {
        for (String sentence : explanation.judgements()) {
            boolean first = sentence.equals(explanation.judgements().getFirst());
            Label label = text(page(), sentence, first ? palette().ink() : palette().secondary(), null);
            ((GridData) label.getLayoutData()).verticalIndent = first ? 4 : 0;
        }
    }

    private void headline() {
        Composite line = new Composite(page(), SWT.NONE);
        line.setLayout(new Ends());
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label number = new Label(line, SWT.NONE);
        number.setText(explanation.number());
        number.setForeground(palette().ink());
        number.setFont(bold(BIG));
        Composite judged = grid(line, 2);
        Label word = text(judged, explanation.verdict(), palette().ink(), bold());
        word.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        Canvas symbol = new Canvas(judged, SWT.NONE);
        int size = Cells.scaled(SYMBOL, Cells.scale(page()));
        symbol.setLayoutData(new GridData(size, size));
        symbol.addListener(SWT.Paint, event -> Symbols.draw(event.gc, palette(), verdict, size / 2, size / 2));
    }

    private void box(String text) {
        Composite box = new Composite(page(), SWT.NONE);
        box.setBackground(palette().quiet());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 8;
        box.setLayout(layout);
        box.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label label = text(box, text, palette().ink(), bold());
        label.setBackground(palette().quiet());
    }

    private void members() {
        heading(Messages.Why_members);
        Explanation.Member head = new Explanation.Member(Messages.Why_municipality, explanation.headings().get(0),
                explanation.headings().get(1), explanation.headings().get(2), Explanation.Member.Kind.MEMBER);
        boolean earlier = fits(head);
        Composite grid = grid(page(), earlier ? 4 : 3);
        cells(grid, head, palette().muted(), null, earlier);
        for (Explanation.Member member : explanation.members()) {
            boolean total = member.kind() == Explanation.Member.Kind.TOTAL;
            if (total) {
                Label rule = new Label(grid, SWT.SEPARATOR | SWT.HORIZONTAL);
                rule.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, earlier ? 4 : 3, 1));
            }
            cells(grid, member, member.kind() == Explanation.Member.Kind.BESIDE ? palette().secondary() : palette().ink(), total ? bold() : null,
                    earlier);
        }
    }

    /** Returns whether there is room for the earlier period, too; names that break inside are worse than going without it. */
    private boolean fits(Explanation.Member head) {
        GC gc = new GC(page());
        try {
            gc.setFont(bold());
            int[] widths = new int[4];
            Stream.concat(Stream.of(head), explanation.members().stream()).filter(member -> member.kind() != Explanation.Member.Kind.TOTAL)
                    .forEach(member -> {
                        String[] texts = {member.name(), member.from(), member.to(), member.value()};
                        for (int i = 0; i < texts.length; i++) {
                            widths[i] = Math.max(widths[i], gc.textExtent(texts[i]).x);
                        }
                    });
            GridLayout margins = (GridLayout) page().getLayout();
            return IntStream.of(widths).sum() + 3 * COLUMN_GAP + 2 * margins.marginWidth <= page().getParent().getClientArea().width;
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
        facts(explanation.sources());
    }
}
