package dk.pejling.indicators.change;

import dk.pejling.indicators.MeasureReference;
import dk.pejling.model.Area;
import dk.pejling.model.Dimension;
import java.util.List;
import java.util.Optional;

/** One way to tell a change by parts. */
public sealed interface ChangeWay {
    /**
     * By the areas in an area.
     *
     * @param whole the area whose change is told; the asked one, or one that it lies in
     * @param parts the areas in it that have figures
     */
    record Areas(Area whole, List<Area> parts) implements ChangeWay {
        /** Copies the list. */
        public Areas {
            parts = List.copyOf(parts);
        }
    }

    /**
     * By the members of a dimension.
     *
     * @param count the count of which the table says more; of another table than the whole where that has no dimension
     * @param dimension whose members are the parts
     */
    record Members(MeasureReference count, Dimension dimension) implements ChangeWay {
    }

    /**
     * By those who came and those who went in the periods between; by where they came from and went to, where a dimension says.
     *
     * @param in counts who came
     * @param out counts who went
     * @param dimension whose members say from where and to where; empty when the table does not
     */
    record Flows(MeasureReference in, MeasureReference out, Optional<Dimension> dimension) implements ChangeWay {
    }

    /** A share by what is counted and what it is counted of. */
    record Fraction() implements ChangeWay {
    }
}
