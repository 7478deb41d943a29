package dk.pejling.ui.plugins;

import dk.pejling.plugins.InstalledPlugin;
import dk.pejling.plugins.OffList;
import dk.pejling.plugins.OffPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The plug-ins of a home: on or off and why, switched on again, removed, and the way to more. */
final class PluginsDialog extends Dialog {
    private static final int INSTALL = IDialogConstants.CLIENT_ID;
    private static final int ENABLE = INSTALL + 1;
    private static final int REMOVE = INSTALL + 2;
    private static final int RESTART = INSTALL + 3;
    private static final int WIDTH = 820;
    private static final int HEIGHT = 220;

    private final IWorkbenchWindow window;
    private final Path home;
    private final List<PluginLines.Line> lines;
    private TableViewer viewer;
    private Label note;

    PluginsDialog(IWorkbenchWindow window, Path home, List<PluginLines.Line> lines) {
        super(window.getShell());
        this.window = window;
        this.home = home;
        this.lines = List.copyOf(lines);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Dialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label text = new Label(area, SWT.WRAP);
        text.setText(NLS.bind(lines.isEmpty() ? Messages.Dialog_none : Messages.Dialog_text, home));
        text.setLayoutData(wide(SWT.DEFAULT));
        table(area);
        note = new Label(area, SWT.NONE);
        note.setLayoutData(wide(SWT.DEFAULT));
        return area;
    }

    private static GridData wide(int height) {
        GridData data = new GridData(SWT.FILL, height == SWT.DEFAULT ? SWT.TOP : SWT.FILL, true, height != SWT.DEFAULT);
        data.widthHint = WIDTH;
        data.heightHint = height;
        return data;
    }

    private void table(Composite area) {
        Composite place = new Composite(area, SWT.NONE);
        place.setLayoutData(wide(HEIGHT));
        TableColumnLayout layout = new TableColumnLayout();
        place.setLayout(layout);
        viewer = new TableViewer(place, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.Dialog_name, 25, line -> line.plugin().name());
        column(layout, Messages.Dialog_version, 15, line -> line.plugin().version());
        column(layout, Messages.Dialog_provider, 20, line -> line.plugin().provider());
        column(layout, Messages.Dialog_status, 40, PluginLines.Line::status);
        viewer.setInput(lines);
        viewer.addSelectionChangedListener(event -> allow());
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<PluginLines.Line, String> texts) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> texts.apply((PluginLines.Line) element)));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, INSTALL, Messages.Dialog_install, false);
        createButton(parent, ENABLE, Messages.Dialog_enable, false);
        createButton(parent, REMOVE, Messages.Dialog_remove, false);
        createButton(parent, RESTART, Messages.Dialog_restart, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.Dialog_close, true);
        allow();
    }

    private PluginLines.Line selected() {
        return (PluginLines.Line) viewer.getStructuredSelection().getFirstElement();
    }

    private void allow() {
        PluginLines.Line line = selected();
        allow(ENABLE, line != null && !line.off().isEmpty());
        allow(REMOVE, line != null);
    }

    private void allow(int id, boolean allowed) {
        Button button = getButton(id);
        if (button != null) {
            button.setEnabled(allowed);
        }
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case INSTALL -> {
                close();
                new InstallWizardJob(window).schedule();
            }
            case ENABLE -> enable(selected().off());
            case REMOVE -> remove(selected().plugin());
            case RESTART -> {
                close();
                PlatformUI.getWorkbench().restart();
            }
            default -> super.buttonPressed(id);
        }
    }

    private void enable(List<OffPlugin> off) {
        OffList list = new OffList(home);
        off.forEach(one -> list.remove(one.id()));
        note.setText(Messages.Dialog_nextStart);
        getButton(ENABLE).setEnabled(false);
    }

    private void remove(InstalledPlugin plugin) {
        close();
        new ListJob(window, home, NLS.bind(Messages.Job_remove, plugin.name()),
                (plugins, from) -> plugins.uninstall(from, plugin.feature())).schedule();
    }
}
