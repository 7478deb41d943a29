package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ReferenceData;
import dk.pejling.clustering.UnknownNameException;
import dk.pejling.clustering.UnusableColumnException;
import dk.pejling.clustering.UnusableOptionException;
import dk.pejling.clustering.VariableSelection;
import dk.pejling.clustering.algorithm.Standardisation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which background data to use, and which of its variables. */
final class BackgroundOptions {
    @Option(names = "--input", paramLabel = "FILE")
    private Path input;

    @Option(names = "--id-column", paramLabel = "C")
    private String idColumn;

    @Option(names = "--units", split = ",", paramLabel = "A,B")
    private List<String> units = List.of();

    @Option(names = "--background-year", paramLabel = "Y")
    private Integer year;

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    /** Which variables to measure by. */
    static final class Choice {
        @Option(names = "--variables", split = ",", paramLabel = "A,B")
        private List<String> variables = List.of();

        @Option(names = "--exclude", split = ",", paramLabel = "C")
        private List<String> exclude = List.of();

        @Option(names = "--set", paramLabel = "SET")
        private String set;
    }

    /** Work on background data, whose refusals are told in the language of the output. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws BackgroundException;
    }

    /** Does work, and turns what the data or the options are refused for into a message for the user. */
    static <T> T told(Output output, Work<T> work) {
        try {
            return work.run();
        } catch (BackgroundException e) {
            throw CommandException.failed(e, "background.wrong", e.problem().text(output.locale()));
        } catch (UnknownNameException e) {
            throw CommandException.usage("background.wrong", e.text(output.locale()));
        } catch (UnusableColumnException e) {
            throw CommandException.usage("background.wrong", e.text(output.locale()));
        } catch (UnusableOptionException e) {
            throw CommandException.usage("background.wrong", e.text(output.locale()));
        }
    }

    /** Returns whether neither data nor variables are named. */
    boolean isUnsaid() {
        return isShipped() && choice.set == null && choice.variables.isEmpty() && choice.exclude.isEmpty();
    }

    /** Returns whether the figures are those of the product. */
    boolean isShipped() {
        return input == null;
    }

    /** Returns the name of the file as it was given; empty where the figures are those of the product. */
    String file() {
        return isShipped() ? "" : input.toString();
    }

    /** Reads the data. */
    BackgroundData data(Pejling pejling) throws BackgroundException {
        BackgroundData data = isShipped() ? BackgroundData.shipped() : BackgroundData.read(pejling.file(input), Optional.ofNullable(idColumn));
        return units.isEmpty() ? data : data.named(units);
    }

    /** Returns which variables are asked for. */
    VariableSelection selection() {
        return choice.set != null ? ReferenceData.shipped().set(choice.set) : new VariableSelection(choice.variables, choice.exclude);
    }

    /** Returns the year of the figures where it is known. */
    Optional<Integer> year() {
        return year != null ? Optional.of(year) : isShipped() ? ReferenceData.shipped().year() : Optional.empty();
    }

    /** Returns where the figures come from, as an object for programs. */
    Map<String, Object> source(Output output) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("source", isShipped() ? ReferenceData.shipped().source().in(output.locale()) : file());
        source.put("licence", isShipped() ? ReferenceData.shipped().licence() : null);
        source.put("year", year());
        return source;
    }

    /** Tells, for people, which variables are themselves outcomes; for programs the list is part of the answer. */
    List<String> circular(Output output, Collection<String> used) {
        if (!isShipped()) {
            return List.of();
        }
        var circular = ReferenceData.shipped().circular(used);
        circular.forEach(variable -> output.note("background.wrong", ReferenceData.warning(variable, output.locale())));
        return circular.stream().map(variable -> variable.id()).toList();
    }
}
