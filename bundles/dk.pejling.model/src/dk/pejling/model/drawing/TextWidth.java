package dk.pejling.model.drawing;

/** Tells how wide a text is, in pixels, so that labels can be put where they fit. */
@FunctionalInterface
public interface TextWidth {
    /** Where no font can be asked: the widths of Open Sans by kinds of letters, a little on the wide side. */
    TextWidth ESTIMATED = (text, type) -> text.codePoints().mapToDouble(TextWidth::share).sum() * type.size() * (type.isBold() ? 1.08 : 1);

    /** Returns the width. */
    double of(String text, Type type);

    private static double share(int letter) {
        if ("iljtfI.,:;|!'’()[]-– ".indexOf(letter) >= 0) {
            return 0.32;
        }
        if ("mwMWÆæ%".indexOf(letter) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(letter) ? 0.68 : 0.58;
    }
}
