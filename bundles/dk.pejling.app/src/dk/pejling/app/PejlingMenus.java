package dk.pejling.app;

import dk.pejling.ui.Messages;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus' frame; what stands in them is contributed where its handlers are. */
final class PejlingMenus extends ActionBarAdvisor {
    private IWorkbenchWindow window;

    PejlingMenus(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow target) {
        window = target;
        for (ActionFactory factory : new ActionFactory[] {ActionFactory.QUIT, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
            ActionFactory.PRINT, ActionFactory.COPY, ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES, ActionFactory.ABOUT,
            ActionFactory.NEXT_PART, ActionFactory.NEXT_EDITOR, ActionFactory.MAXIMIZE}) {
            register(factory.create(target));
        }
        name(ActionFactory.QUIT, Messages.Menu_quit);
        name(ActionFactory.CLOSE, Messages.Menu_close);
        name(ActionFactory.CLOSE_ALL, Messages.Menu_closeAll);
        name(ActionFactory.PRINT, Messages.Menu_print);
        name(ActionFactory.COPY, Messages.Menu_copy);
        name(ActionFactory.RESET_PERSPECTIVE, Messages.Menu_resetPerspective);
        name(ActionFactory.PREFERENCES, Messages.Menu_preferences);
        name(ActionFactory.ABOUT, Messages.Menu_about);
        name(ActionFactory.MAXIMIZE, Messages.Menu_maximize);
    }

    private void name(ActionFactory factory, String text) {
        getAction(factory.getId()).setText(text);
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(menu(Messages.Menu_file, IWorkbenchActionConstants.M_FILE, "open.ext", ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
                "export.ext", ActionFactory.PRINT, "home.ext", ActionFactory.QUIT));
        bar.add(menu(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT, ActionFactory.COPY, "edit.ext"));
        bar.add(menu(Messages.Menu_scorecard, "scorecard", "scorecard.ext"));
        MenuManager windowMenu = menu(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW, ActionFactory.NEXT_PART,
                ActionFactory.NEXT_EDITOR, ActionFactory.MAXIMIZE);
        MenuManager views = new MenuManager(Messages.Menu_views);
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        windowMenu.add(views);
        windowMenu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        windowMenu.add(new Separator());
        windowMenu.add(new GroupMarker("window.ext"));
        windowMenu.add(new Separator());
        windowMenu.add(getAction(ActionFactory.PREFERENCES.getId()));
        bar.add(windowMenu);
        bar.add(menu(Messages.Menu_help, IWorkbenchActionConstants.M_HELP, "help.ext", ActionFactory.ABOUT));
    }

    private MenuManager menu(String name, String id, Object... items) {
        MenuManager menu = new MenuManager(name, id);
        for (Object item : items) {
            if (item instanceof ActionFactory factory) {
                IAction action = getAction(factory.getId());
                menu.add(action);
            } else {
                menu.add(new GroupMarker((String) item));
                menu.add(new Separator());
            }
        }
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }
}
