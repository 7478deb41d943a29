package dk.pejling.ui.indicators;

import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.formula.Completion;
import dk.pejling.indicators.formula.Place;
import dk.pejling.model.Measure;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Palette;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Where a formula is written: words are proposed at Ctrl+Space, the place of a mistake is underlined. */
final class FormulaField {
    private final StyledText text;
    private Optional<Completion> completion = Optional.empty();

    FormulaField(Composite parent) {
        text = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(6, 6, 6, 6);
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new Contents(),
                (contents, position) -> proposals(contents, position), KeyStroke.getInstance(SWT.MOD1, SWT.SPACE), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_INSERT);
    }

    /** Returns the words that formulas may use: functions, points, constants, measures and the members of these. */
    static Completion words(Scorecards scorecards) throws StoreException {
        List<String> names = new ArrayList<>();
        scorecards.catalogue().points().forEach(point -> names.add(point.id()));
        scorecards.catalogue().constants().forEach(constant -> names.add(constant.id()));
        Map<String, List<String>> members = new HashMap<>();
        for (Measure measure : scorecards.measures()) {
            names.add(measure.id());
            if (!measure.dimensions().isEmpty()) {
                members.put(measure.id(), scorecards.known(measure).column().axes().members().stream().flatMap(List::stream).toList());
            }
        }
        return new Completion(names, measure -> members.getOrDefault(measure, List.of()));
    }

    StyledText control() {
        return text;
    }

    void setCompletion(Completion words) {
        completion = Optional.of(words);
    }

    /** Underlines a stretch, or nothing. */
    void mark(Optional<Place> place) {
        int length = text.getCharCount();
        text.setStyleRange(null);
        if (place.isPresent() && length > 0) {
            int from = Math.clamp(place.get().from(), 0, length - 1);
            int to = Math.clamp(place.get().to(), from + 1, length);
            StyleRange range = new StyleRange(from, to - from, null, null);
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
            range.underlineColor = Palette.on(text.getBackground()).error();
            text.setStyleRange(range);
        }
    }

    IContentProposal[] proposals(String contents, int position) {
        List<Completion.Proposal> words = completion.map(one -> one.at(contents, position)).orElse(List.of());
        return words.stream().map(word -> new ContentProposal(word.text(), word.text(), null)).toArray(IContentProposal[]::new);
    }

    /** Tells the proposals where the cursor is, and puts a word in the place of the one that has been begun. */
    private final class Contents implements IControlContentAdapter {
        @Override
        public void setControlContents(Control control, String contents, int position) {
            text.setText(contents);
            text.setCaretOffset(position);
        }

        @Override
        public void insertControlContents(Control control, String contents, int position) {
            int cursor = text.getCaretOffset();
            int from = completion.flatMap(one -> one.at(text.getText(), cursor).stream().findFirst())
                    .map(Completion.Proposal::from).orElse(cursor);
            text.replaceTextRange(from, cursor - from, contents);
            text.setCaretOffset(from + contents.length());
        }

        @Override
        public String getControlContents(Control control) {
            return text.getText();
        }

        @Override
        public int getCursorPosition(Control control) {
            return text.getCaretOffset();
        }

        @Override
        public Rectangle getInsertionBounds(Control control) {
            var at = text.getLocationAtOffset(text.getCaretOffset());
            return new Rectangle(at.x, at.y, 1, text.getLineHeight());
        }

        @Override
        public void setCursorPosition(Control control, int index) {
            text.setCaretOffset(index);
        }
    }
}
