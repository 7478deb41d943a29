package dk.pejling.ui.calendar;

import dk.pejling.ui.table.PartInput;

/** The calendar of the open home; there is one. */
public final class CalendarInput extends PartInput {
    @Override
    public String getName() {
        return CalendarMessages.Calendar_name;
    }
}
