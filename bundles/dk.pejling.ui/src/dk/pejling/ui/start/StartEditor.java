package dk.pejling.ui.start;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Paper;
import dk.pejling.ui.actions.Import;
import dk.pejling.ui.table.ReadOnlyEditor;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;

/** Offers the ways to a first scorecard. */
public final class StartEditor extends ReadOnlyEditor {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.start";

    private static final int TITLE = 20;
    private static final int WIDTH = 420;

    private Button sample;

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = Paper.in(frame);
        parent.setLayout(new FillLayout());
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite middle = new Composite(scroll, SWT.NONE);
        middle.setLayout(new GridLayout());
        scroll.setContent(middle);
        Composite page = new Composite(middle, SWT.NONE);
        page.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        Label title = text(page, Messages.Start_title);
        title.setFont(new LocalResourceManager(JFaceResources.getResources(), title)
                .create(FontDescriptor.createFrom(title.getFont()).setStyle(SWT.BOLD).setHeight(TITLE)));
        text(page, NLS.bind(Messages.Start_text, getSite().getService(Desk.class).home()));
        sample = choice(page, Messages.Start_sample, Messages.Start_sampleText, () -> Import.samples(getSite()));
        choice(page, Messages.Start_import, Messages.Start_importText, () -> Import.choose(getSite().getShell(), getSite()));
        choice(page, Messages.Start_clusters, Messages.Start_clustersText, () -> run("dk.pejling.ui.clustering.open"));
        choice(page, Messages.Start_home, "", () -> run("dk.pejling.ui.home"));
        scroll.setMinHeight(middle.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }

    private static Label text(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = Cells.scaled(WIDTH, Cells.scale(page));
        label.setLayoutData(data);
        return label;
    }

    private static Button choice(Composite page, String name, String explanation, Runnable action) {
        Button button = new Button(page, SWT.PUSH);
        button.setText(name);
        GridData data = new GridData(SWT.LEFT, SWT.TOP, false, false);
        data.verticalIndent = 10;
        data.widthHint = Cells.scaled(WIDTH, Cells.scale(page)) / 2;
        button.setLayoutData(data);
        button.addListener(SWT.Selection, event -> action.run());
        if (!explanation.isEmpty()) {
            text(page, explanation).setForeground(Palette.on(page.getParent().getBackground()).muted());
        }
        return button;
    }

    private void run(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(StartEditor.class).error("The command %s cannot be run".formatted(command), e);
        }
    }

    @Override
    public void setFocus() {
        sample.setFocus();
    }
}
