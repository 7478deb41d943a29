package dk.pejling.ui.start;

import dk.pejling.ui.Messages;
import dk.pejling.ui.table.PartInput;

/** The first page; there is only one, and it is not remembered. */
public final class StartInput extends PartInput {
    @Override
    public String getName() {
        return Messages.Start_title;
    }
}
