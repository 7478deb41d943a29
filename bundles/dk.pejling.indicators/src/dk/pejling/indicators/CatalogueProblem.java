package dk.pejling.indicators;

import dk.pejling.model.LocalText;
import dk.pejling.model.definitions.DefinitionException;
import java.util.Locale;

/**
 * Something wrong in a catalogue file.
 *
 * @param place where
 * @param text what is wrong and, where it can be told, what would be right
 */
public record CatalogueProblem(FilePlace place, LocalText text) {
    static CatalogueProblem of(DefinitionException e) {
        return new CatalogueProblem(new FilePlace(e.file(), e.line(), e.column()),
                new LocalText(e.problem(Locale.of("da")), e.problem(Locale.ENGLISH)));
    }

    static CatalogueProblem of(Level.Faulty faulty) {
        return new CatalogueProblem(faulty.source().position().of(faulty.problem().place()),
                new LocalText(faulty.problem().text(Locale.of("da")), faulty.problem().text(Locale.ENGLISH)));
    }

    DefinitionException exception() {
        return new DefinitionException(place.file(), place.line(), place.column(), text);
    }
}
