package dk.pejling.clustering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Slug;

/**
 * Recognises columns of area codes, which are numbers but measure nothing: Slagelse (330) and Ringsted (329) are no
 * nearer to each other for it.
 */
final class AreaCodes {
    private static final Set<String> NAMES = Set.of("kode", "code", "komkode", "komnr", "kommunenr", "kommunenummer",
            "areacode", "areakode", "lau", "laucode", "laukode");
    private static final List<String> ENDINGS = List.of("kommunekode", "kommunecode", "municipalitycode", "omraadekode",
            "regionskode", "regionkode", "regioncode");
    private static final Set<String> CODES = AreaRegister.denmark().all().stream().map(Area::code)
            .collect(Collectors.toUnmodifiableSet());

    private AreaCodes() {
    }

    /** Returns whether a column of that name holds codes, whatever stands in it. */
    static boolean isName(String column) {
        String name = Slug.of(column).replace("-", "");
        return NAMES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Returns whether all cells that are not missing are codes of areas, at least one. */
    static boolean areCodes(List<String> cells) {
        List<String> present = cells.stream().filter(cell -> !NumberCell.isMissing(cell)).toList();
        return !present.isEmpty() && present.stream().allMatch(AreaCodes::isCode);
    }

    private static boolean isCode(String cell) {
        // Programs that take codes for numbers write 330 as 330.0.
        return CODES.contains(cell.replaceFirst("[.,]0+$", ""));
    }
}
