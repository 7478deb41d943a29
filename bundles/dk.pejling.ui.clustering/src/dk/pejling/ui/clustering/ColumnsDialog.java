package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.IgnoredColumn;
import dk.pejling.ui.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks what the columns of a file are: which names the units, which hold numbers, categories, yes and no. */
final class ColumnsDialog extends TitleAreaDialog {
    private static final int HIGH = 300;
    private static final int WIDE = 620;
    private static final int EXAMPLES = 4;

    private final UnitSource.OfFile source;
    private final Map<String, Combo> roles = new LinkedHashMap<>();
    private BackgroundData data;
    private FileColumns columns;
    private ScrolledComposite scrolled;

    /** What a column can be. */
    private enum Role {
        NUMBER(ClusterMessages.Columns_number), CATEGORY(ClusterMessages.Columns_category), PRESENCE(ClusterMessages.Columns_presence);

        private final String text;

        Role(String text) {
            this.text = text;
        }
    }

    /**
     * Reads the file.
     *
     * @throws BackgroundException if it is no such table
     */
    ColumnsDialog(Shell shell, UnitSource.OfFile source) throws BackgroundException {
        super(shell);
        this.source = source;
        columns = source.columns();
        data = BackgroundData.read(source.file(), columns.ids());
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ClusterMessages.Columns_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(ClusterMessages.Columns_of, source.file().getFileName()));
        setMessage(ClusterMessages.Columns_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        area.setLayout(layout);
        new Label(area, SWT.NONE).setText(ClusterMessages.Columns_ids);
        Combo ids = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        ids.setItems(data.columns().toArray(String[]::new));
        data.origin().idColumn().ifPresent(name -> ids.select(data.columns().indexOf(name)));
        ids.addListener(SWT.Selection, event -> readBy(ids.getText()));
        Speech.name(ids, ClusterMessages.Columns_ids);
        scrolled = new ScrolledComposite(area, SWT.V_SCROLL | SWT.BORDER);
        GridData large = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        large.heightHint = HIGH;
        large.widthHint = WIDE;
        scrolled.setLayoutData(large);
        scrolled.setExpandHorizontal(true);
        fill();
        return area;
    }

    /** Another column names the units: what was said of the others stays. */
    private void readBy(String ids) {
        keep();
        try {
            data = BackgroundData.read(source.file(), Optional.of(ids));
            columns = new FileColumns(Optional.of(ids), columns.categories(), columns.presence());
            setErrorMessage(null);
            fill();
        } catch (BackgroundException e) {
            setErrorMessage(Problems.text(e));
        }
        getButton(IDialogConstants.OK_ID).setEnabled(getErrorMessage() == null);
    }

    private void fill() {
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        roles.clear();
        Composite rows = new Composite(scrolled, SWT.NONE);
        rows.setLayout(new GridLayout(3, false));
        data.columns().forEach(column -> row(rows, column));
        scrolled.setContent(rows);
        rows.setSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void row(Composite rows, String column) {
        new Label(rows, SWT.NONE).setText(column.replace("&", "&&"));
        Optional<IgnoredColumn.Reason> ignored = data.ignored().stream().filter(each -> each.name().equals(column)).map(IgnoredColumn::reason).findFirst();
        boolean text = ignored.filter(IgnoredColumn.Reason.TEXT::equals).isPresent();
        if (ignored.isPresent() && !text) {
            quiet(rows, switch (ignored.get()) {
                case ID -> ClusterMessages.Columns_isId;
                case AREA_CODE -> ClusterMessages.Columns_isCode;
                case TEXT, EMPTY, CONSTANT -> ClusterMessages.Columns_isEmpty;
            });
        } else {
            Combo combo = new Combo(rows, SWT.READ_ONLY | SWT.DROP_DOWN);
            List<Role> possible = text ? List.of(Role.CATEGORY, Role.PRESENCE) : List.of(Role.values());
            combo.setItems(possible.stream().map(role -> role.text).toArray(String[]::new));
            combo.select(possible.indexOf(columns.presence().contains(column) ? Role.PRESENCE
                    : text || columns.categories().contains(column) ? Role.CATEGORY : Role.NUMBER));
            Speech.name(combo, column);
            combo.setData("column", column);
            roles.put(column, combo);
        }
        Label examples = quiet(rows, String.join("; ", data.examples(column, EXAMPLES)).replace("&", "&&"));
        examples.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private static Label quiet(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setForeground(Palette.on(parent.getBackground()).muted());
        return label;
    }

    private List<String> named(Role role) {
        return roles.entrySet().stream().filter(each -> each.getValue().getText().equals(role.text)).map(Map.Entry::getKey).toList();
    }

    private void keep() {
        columns = new FileColumns(data.origin().idColumn(), named(Role.CATEGORY), named(Role.PRESENCE));
    }

    @Override
    protected void okPressed() {
        keep();
        super.okPressed();
    }

    /** Returns what the columns are. */
    FileColumns columns() {
        return columns;
    }
}
