package dk.pejling.cli;

import dk.pejling.indicators.money.Budget;
import dk.pejling.indicators.money.BudgetFile;
import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.indicators.money.BudgetFollowUp.Month;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.BudgetFolder;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.Steering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the municipality's budgets beside full-time persons × price, month by month. */
@Command(name = "budget")
final class BudgetCommand extends PejlingCommand {
    @Option(names = "--area", paramLabel = "A")
    private String area;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    /** A month of a budget, for lists. */
    private record Line(Budget budget, Month month) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Optional<Area> whose = Optional.ofNullable(area).map(PejlingCommand::area);
        Optional<Period> when = period.equalsIgnoreCase("latest") ? Optional.empty() : Optional.of(period(period));
        BudgetFile file;
        List<BudgetFollowUp> followUps = new ArrayList<>();
        try (Session session = open()) {
            file = BudgetFolder.read(session.home(), session.catalogue());
            Steering steering = new Steering(session.scorecards(date(asOf)), session.tables());
            for (Budget budget : file.budgets()) {
                if (whose.isEmpty() || whose.get().equals(budget.area())) {
                    followUps.add(steering.followUp(budget, when));
                }
            }
            if (file.budgets().isEmpty()) {
                output().note("budget.none", session.home().resolve("budgets"));
            }
        }
        print(followUps);
        file.problems().forEach(problem -> output().warn(problem.getMessage()));
        return file.problems().isEmpty() ? Exit.DONE : Exit.WITH_REJECTED;
    }

    private void print(List<BudgetFollowUp> followUps) {
        if (output().format() == Output.Format.JSON) {
            output().json(followUps.stream().map(this::object).toList());
            return;
        }
        if (output().format() == Output.Format.CSV) {
            output().list(followUps.stream().flatMap(one -> one.months().stream().map(month -> new Line(one.budget(), month))).toList(),
                    fields());
            return;
        }
        for (BudgetFollowUp one : followUps) {
            Budget budget = one.budget();
            output().line(output().text("budget.title", budget.id(), budget.area().name(), budget.source(), kroner(budget.price().kroner()),
                    budget.price().year(), output().text(budget.price().net() ? "budget.net" : "budget.gross")));
            output().list(one.months().stream().map(month -> new Line(budget, month)).toList(), fields());
            output().line(output().text("budget.toDate", one.knownMonths(), kroner(one.actualToDate()), kroner(one.budgetToDate()),
                    signed(one.actualToDate() - one.budgetToDate()), signed(one.volumeEffect()), signed(one.priceEffect())));
            output().line(output().text("budget.year", kroner(one.budgetOfYear()),
                    one.expectedOfYear().isPresent() ? kroner(one.expectedOfYear().getAsDouble()) : "–"));
        }
    }

    private Map<String, Object> object(BudgetFollowUp one) {
        Budget budget = one.budget();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", budget.id());
        object.put("area", budget.area().name());
        object.put("code", budget.area().code());
        object.put("count", budget.count().text());
        object.put("price", budget.price().kroner());
        object.put("priceYear", budget.price().year());
        object.put("net", budget.price().net());
        object.put("source", budget.source());
        List<Field<Line>> months = fields().subList(1, fields().size());
        object.put("months", one.months().stream().map(month -> Output.object(new Line(budget, month), months)).toList());
        object.put("knownMonths", one.knownMonths());
        object.put("budgetToDate", one.budgetToDate());
        object.put("actualToDate", one.actualToDate());
        object.put("deviation", one.actualToDate() - one.budgetToDate());
        object.put("volumeEffect", one.volumeEffect());
        object.put("priceEffect", one.priceEffect());
        object.put("budgetOfYear", one.budgetOfYear());
        object.put("expectedOfYear", TargetText.number(one.expectedOfYear()));
        return object;
    }

    private List<Field<Line>> fields() {
        Output output = output();
        return List.of(Field.hidden("id", line -> line.budget.id()), Field.of("period", line -> line.month.period()),
                amount("budgetVolume", line -> OptionalDouble.of(line.month.budgetVolume())),
                Field.number("actualVolume", line -> ValueCommand.number(line.month.actualVolume()),
                        (line, locale) -> Shown.value(output, line.month.actualVolume())),
                Field.hidden("status", line -> line.month.actualVolume().status().id()),
                amount("actualPrice", line -> OptionalDouble.of(line.month.actualPrice())),
                amount("budgetAmount", line -> OptionalDouble.of(line.month.budgetAmount())),
                amount("actualAmount", line -> line.month.actualAmount()),
                amount("volumeEffect", line -> line.month.volumeEffect()), amount("priceEffect", line -> line.month.priceEffect()));
    }

    private static Field<Line> amount(String key, java.util.function.Function<Line, OptionalDouble> value) {
        return Field.number(key, line -> TargetText.number(value.apply(line)), (line, locale) -> value.apply(line).isPresent()
                ? Numbers.text(value.apply(line).getAsDouble(), 0, locale) : "–");
    }

    private String kroner(double amount) {
        return Numbers.text(amount, 0, output().locale());
    }

    private String signed(double amount) {
        return Numbers.signed(amount, 0, output().locale());
    }
}
