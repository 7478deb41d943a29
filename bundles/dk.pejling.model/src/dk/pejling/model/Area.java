package dk.pejling.model;

/**
 * A piece of the country that figures are published for.
 *
 * @param code official code: {@code "330"} for Slagelse, {@code "000"} for the country
 * @param name as the sources write it, without "Kommune"
 * @param kind what it is
 * @param parent code of the area it lies in, empty for the country; of a former municipality the code of the one it became a
 *     part of, the first by code of several
 */
public record Area(String code, String name, AreaKind kind, String parent) {
    /** Returns the id made from the name. */
    public String id() {
        return Slug.of(name);
    }
}
