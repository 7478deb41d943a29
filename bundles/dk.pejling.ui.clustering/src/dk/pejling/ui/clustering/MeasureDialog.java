package dk.pejling.ui.clustering;

import dk.pejling.model.Slug;
import dk.pejling.ui.clustering.MeasureSource.Series;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks which measures are to be variables; what is typed narrows the list, what was ticked stays ticked. */
final class MeasureDialog extends TitleAreaDialog {
    private static final int HIGH = 340;
    private static final int WIDE = 620;

    private final List<Series> all;
    private final Set<Series> chosen = new LinkedHashSet<>();
    private Table table;
    private Text filter;

    MeasureDialog(Shell shell, List<Series> all) {
        super(shell);
        this.all = all;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ClusterMessages.Measures_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(ClusterMessages.Measures_title);
        setMessage(all.isEmpty() ? ClusterMessages.Measures_none : ClusterMessages.Measures_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        area.setLayout(layout);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(ClusterMessages.Measures_filter);
        filter.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        filter.addListener(SWT.Modify, event -> fill());
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        GridData large = new GridData(SWT.FILL, SWT.FILL, true, true);
        large.heightHint = HIGH;
        large.widthHint = WIDE;
        table.setLayoutData(large);
        Speech.name(table, ClusterMessages.Measures_title);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
        });
        fill();
        return area;
    }

    private void tick(TableItem item) {
        Series series = (Series) item.getData();
        if (item.getChecked()) {
            chosen.add(series);
        } else {
            chosen.remove(series);
        }
    }

    private void fill() {
        List<String> words = List.of(Slug.of(filter.getText()).split("-"));
        table.removeAll();
        all.stream().filter(one -> words.stream().allMatch(Slug.of(one.name() + " " + one.id())::contains)).forEach(one -> {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(one.name());
            item.setChecked(chosen.contains(one));
            item.setData(one);
        });
    }

    /** Returns what is ticked, in the order of the list. */
    List<Series> chosen() {
        return chosen.stream().sorted(Comparator.comparingInt(all::indexOf)).toList();
    }
}
