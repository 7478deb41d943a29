package dk.pejling.ui.actions;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.workspace.RecentHomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The stores opened last, to go back to. */
public final class RecentHomesMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        Path open = PlatformUI.getWorkbench().getService(Desk.class).home();
        return homes().stream().filter(home -> !home.equals(open)).map(home -> new ActionContributionItem(new Open(home)))
                .toArray(IContributionItem[]::new);
    }

    private static List<Path> homes() {
        try {
            return RecentHomes.ofUser().all();
        } catch (IOException e) {
            ILog.of(RecentHomesMenu.class).warn("The list of recent stores cannot be read", e);
            return List.of();
        }
    }

    /** Starts again on one of them. */
    private static final class Open extends Action {
        private final Path home;

        Open(Path home) {
            super(home.toString());
            this.home = home;
        }

        @Override
        public void run() {
            try {
                Restart.with(home, Language.locale().getLanguage());
            } catch (ExecutionException e) {
                ILog.of(RecentHomesMenu.class).error("The store %s cannot be opened".formatted(home), e);
            }
        }
    }
}
