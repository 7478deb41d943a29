package dk.pejling.ui.scorecard;

import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Messages;
import java.util.Optional;

/** The columns of a scorecard, described once for table, copy and screen reader. */
public enum Column {
    /** Name of the measurement point, its unit beside it. */
    POINT(null, null, 0),
    /** The period the level is about. */
    PERIOD(Side.LEVEL, null, 64),
    /** Own level. */
    LEVEL_OWN(Side.LEVEL, Part.OWN, 58),
    /** The group's level. */
    LEVEL_GROUP(Side.LEVEL, Part.GROUP, 50),
    /** The country's level. */
    LEVEL_COUNTRY(Side.LEVEL, Part.COUNTRY, 54),
    /** Own level less the group's. */
    LEVEL_DEVIATION(Side.LEVEL, Part.DEVIATION, 44),
    /** Rank of the level. */
    LEVEL_RANK(Side.LEVEL, Part.RANK, 64),
    /** Verdict on the level. */
    LEVEL_VERDICT(Side.LEVEL, Part.VERDICT, 24),
    /** Own development. */
    CHANGE_OWN(Side.DEVELOPMENT, Part.OWN, 58),
    /** The group's development. */
    CHANGE_GROUP(Side.DEVELOPMENT, Part.GROUP, 50),
    /** The country's development. */
    CHANGE_COUNTRY(Side.DEVELOPMENT, Part.COUNTRY, 54),
    /** Own development less the group's. */
    CHANGE_DEVIATION(Side.DEVELOPMENT, Part.DEVIATION, 48),
    /** Rank of the development. */
    CHANGE_RANK(Side.DEVELOPMENT, Part.RANK, 64),
    /** Verdict on the development. */
    CHANGE_VERDICT(Side.DEVELOPMENT, Part.VERDICT, 24),
    /** The last two years, drawn. */
    COURSE(null, null, 74);

    private final Side side;
    private final Part part;
    private final int width;

    Column(Side side, Part part, int width) {
        this.side = side;
        this.part = part;
        this.width = width;
    }

    /** Returns level or development, empty for what belongs to neither. */
    public Optional<Side> side() {
        return Optional.ofNullable(side);
    }

    /** Returns which number of the side stands here, empty where there is none. */
    public Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** Returns the width at normal scaling; 0 takes what is left. */
    public int width() {
        return width;
    }

    /** Returns whether texts stand to the right. */
    public boolean isNumber() {
        return part != null && part != Part.VERDICT;
    }

    /** Returns what it is called among all columns. */
    public String title() {
        return side().map(one -> CardTable.side(one) + ": ").orElse("") + heading("");
    }

    /** Returns whether a scorecard makes sense without this column. */
    public boolean canHide() {
        return this == COURSE || part == Part.GROUP || part == Part.COUNTRY || part == Part.DEVIATION || part == Part.RANK;
    }

    /** Returns the column of a side and part. */
    public static Column of(Side side, Part part) {
        for (Column column : values()) {
            if (column.side == side && column.part == part) {
                return column;
            }
        }
        throw new IllegalArgumentException("No column shows " + side + " " + part);
    }

    /** Returns the heading; the own column is headed by the area. */
    public String heading(String area) {
        if (part == null) {
            return this == POINT ? Messages.Column_point : this == PERIOD ? Messages.Column_period : Messages.Column_course;
        }
        return switch (part) {
            case OWN -> area;
            case GROUP -> Messages.Column_group;
            case COUNTRY -> Messages.Column_country;
            case DEVIATION -> Messages.Column_deviation;
            case RANK -> Messages.Column_rank;
            case VERDICT -> Messages.Column_verdict;
        };
    }
}
