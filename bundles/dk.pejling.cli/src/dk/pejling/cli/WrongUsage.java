package dk.pejling.cli;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what is wrong with a call; the library that reads calls knows English only. */
final class WrongUsage {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final Texts texts;

    WrongUsage(Texts texts) {
        this.texts = texts;
    }

    /** Returns the sentence, without "wrong usage" in front. */
    String text(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> missing(missing.getMissing());
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched().getFirst(),
                    unmatched.getCommandLine().getCommandSpec());
            case OverwrittenOptionException twice -> texts.get("usage.twice", name(twice.getOverwritten()));
            // Which ones is only in the sentence.
            case MutuallyExclusiveArgsException together -> texts.get("usage.together", OPTION.matcher(together.getMessage()).results()
                    .map(MatchResult::group).collect(Collectors.joining(", ")));
            case ParameterException other when other.getArgSpec() != null && other.getValue() != null -> notUnderstood(other.getArgSpec(),
                    other.getValue());
            default -> e.getMessage();
        };
    }

    private String missing(List<ArgSpec> missing) {
        String names = missing.stream().map(WrongUsage::synopsis).collect(Collectors.joining(", "));
        boolean oneOf = missing.size() > 1 && missing.stream().allMatch(arg -> arg.group() != null && arg.group().exclusive());
        return texts.get(oneOf ? "usage.missing.oneOf" : "usage.missing", names);
    }

    private String unknown(String argument, CommandSpec command) {
        List<String> close = CloseMatches.of(argument,
                argument.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet());
        return close.isEmpty() ? texts.get("usage.unknown", argument)
                : texts.get("usage.unknown.close", argument, String.join(", ", close));
    }

    private String notUnderstood(ArgSpec argument, String value) {
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            StreamSupport.stream(argument.completionCandidates().spliterator(), false).map(one -> one.toLowerCase(Locale.ROOT))
                    .forEach(choices::add);
        }
        return choices.isEmpty() ? texts.get("usage.value", name(argument), value, argument.paramLabel())
                : texts.get("usage.value.choices", name(argument), value, String.join(", ", choices));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** How an argument is written: {@code --area A}. */
    private static String synopsis(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.arity().max() > 0 ? name(option) + " " + option.paramLabel() : name(argument);
    }
}
