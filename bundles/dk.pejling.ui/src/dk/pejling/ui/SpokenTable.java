package dk.pejling.ui;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Lets a screen reader hear a table that is one canvas without children: its name, and the cell that is looked at. */
public final class SpokenTable {
    private final Accessible accessible;

    /**
     * Makes a control speak.
     *
     * @param spoken what is to be said of the cell looked at, empty when there is none
     */
    public SpokenTable(Control control, String name, Supplier<String> spoken) {
        accessible = control.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name + " " + spoken.get();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = spoken.get();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = spoken.get();
            }
        });
    }

    /** Says that another cell is looked at. */
    public void moved() {
        accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
        accessible.sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
    }
}
