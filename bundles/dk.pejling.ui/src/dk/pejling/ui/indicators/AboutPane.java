package dk.pejling.ui.indicators;

import dk.pejling.ui.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The page about a point; names of other points lead to these. */
final class AboutPane {
    private static final int MARGIN = 8;
    private static final int SPACING = 2;

    private final StyledText text;
    private final Consumer<String> onPoint;
    private List<Fact> facts = List.of();

    AboutPane(Composite parent, Consumer<String> onPoint) {
        this.onPoint = onPoint;
        text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(SPACING);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text.addListener(SWT.MouseUp, event -> follow(text.getOffsetAtPoint(new Point(event.x, event.y))));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR) {
                follow(text.getCaretOffset());
            }
        });
    }

    String text() {
        return text.getText();
    }

    void show(List<Fact> lines) {
        if (lines.equals(facts)) {
            return;
        }
        facts = lines;
        StringBuilder all = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        Palette palette = Palette.on(text.getBackground());
        for (Fact fact : lines) {
            if (fact.kind() == Fact.Kind.HEADING) {
                all.append('\n');
            }
            StyleRange style = new StyleRange(all.length(), fact.text().length(), fact.kind() == Fact.Kind.NOTE ? palette.muted() : null, null,
                    fact.kind() == Fact.Kind.TITLE || fact.kind() == Fact.Kind.HEADING ? SWT.BOLD : SWT.NORMAL);
            if (!fact.point().isEmpty()) {
                style.underline = true;
                style.underlineStyle = SWT.UNDERLINE_LINK;
                style.data = fact.point();
            }
            styles.add(style);
            all.append(fact.text()).append('\n');
        }
        text.setText(all.toString().stripTrailing());
        for (int line = 0; line < text.getLineCount(); line++) {
            text.setLineWrapIndent(line, 1, text.getLine(line).startsWith(PointFacts.INDENT) ? 2 * MARGIN : 0);
        }
        text.setStyleRanges(styles.stream().filter(style -> style.start + style.length <= text.getCharCount()).toArray(StyleRange[]::new));
    }

    private void follow(int at) {
        Optional.ofNullable(at < 0 || at >= text.getCharCount() ? null : text.getStyleRangeAtOffset(at)).map(style -> style.data)
                .map(String.class::cast).ifPresent(onPoint);
    }
}
