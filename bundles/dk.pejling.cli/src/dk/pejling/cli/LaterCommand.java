package dk.pejling.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** A planned command: takes any arguments and says that it is not there yet. */
@Command(hidden = true)
final class LaterCommand extends PejlingCommand {
    private final String name;

    LaterCommand(String name) {
        this.name = name;
    }

    @Override
    public Integer call() {
        throw CommandException.usage("notYet", name);
    }

    /** Returns the command as part of a command line. */
    static CommandSpec spec(String name) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new LaterCommand(name));
        spec.parser().unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(true);
        return spec;
    }
}
