package dk.pejling.indicators.targets;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.definitions.DefinitionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goals in a CSV file: semicolons, one heading, a goal a line, fields in quotation marks where they hold a semicolon. */
final class TargetCsv {
    private final String file;
    private final List<String> lines;

    TargetCsv(String file, String text) {
        this.file = file;
        lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /** Returns the entries; lines that are none are added to the problems. */
    List<Entry> entries(List<DefinitionException> problems) throws DefinitionException {
        if (lines.isEmpty()) {
            throw new DefinitionException(file, 1, "empty");
        }
        List<String> header = fields(lines.getFirst(), 1);
        for (String name : header) {
            if (!TargetFile.NAMES.contains(name)) {
                List<String> close = CloseMatches.of(name, TargetFile.NAMES);
                throw new DefinitionException(file, 1, "'" + name + "' is unknown here"
                        + (close.isEmpty() ? "" : "; did you mean " + String.join(", ", close) + "?"));
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            throw new DefinitionException(file, 1, "a heading stands twice");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    entries.add(entry(header, i + 1));
                } catch (DefinitionException e) {
                    problems.add(e);
                }
            }
        }
        return entries;
    }

    private Entry entry(List<String> header, int line) throws DefinitionException {
        List<String> fields = fields(lines.get(line - 1), line);
        if (fields.size() != header.size()) {
            throw new DefinitionException(file, line, "has " + fields.size() + " fields; the heading has " + header.size());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                texts.put(header.get(i), fields.get(i).strip());
            }
        }
        return new Entry(texts, (key, message) -> new DefinitionException(file, line, "'" + key + "' " + message));
    }

    private List<String> fields(String line, int number) throws DefinitionException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new DefinitionException(file, number, "a quotation mark is not closed");
        }
        fields.add(field.toString());
        return fields;
    }
}
