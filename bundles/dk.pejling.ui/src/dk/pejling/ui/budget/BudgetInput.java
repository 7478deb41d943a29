package dk.pejling.ui.budget;

import dk.pejling.ui.table.PartInput;

/** Goals and budgets of the open home; there is one. */
public final class BudgetInput extends PartInput {
    @Override
    public String getName() {
        return BudgetMessages.Budget_name;
    }
}
