package dk.pejling.indicators.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into words. */
final class Lexer {
    /** Longer texts are refused: nobody can read them, and all later work is bounded by their length. */
    static final int MOST_CHARACTERS = 4000;
    private static final Map<Character, String> SAME = Map.of('×', "*", '·', "*", '÷', "/", ':', "/", '−', "-", '≤', "<=", '≥', ">=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** Returns the words of a formula, the last one being {@code END}. */
    static List<Token> tokens(String text) throws FormulaException {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaException(new Place(0, text.length()), "text.long", MOST_CHARACTERS);
        }
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", text.length(), text.length());
        return lexer.tokens;
    }

    private void add(Token.Kind kind, String word, int from, int to) {
        tokens.add(new Token(kind, word, new Place(from, to)));
    }

    private void next() throws FormulaException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '[') {
            members();
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            name();
        } else {
            symbol();
        }
    }

    private void members() throws FormulaException {
        int from = at;
        boolean quoted = false;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (c == ']' && !quoted) {
                add(Token.Kind.MEMBERS, text.substring(from + 1, at), from, ++at);
                return;
            }
        }
        throw new FormulaException(new Place(from, text.length()), "members.open");
    }

    private void number() throws FormulaException {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            add(Token.Kind.NUMBER, word, from, at);
        } else if (word.chars().anyMatch(Character::isLetter)) {
            add(Token.Kind.PERIOD, word, from, at);
        } else {
            throw new FormulaException(new Place(from, at), "number.wrong", word);
        }
    }

    /** A hyphen between letters or digits is part of a name, since ids have them; a minus stands between spaces. */
    private void name() {
        int from = at;
        while (at < text.length() && (isInName(text.charAt(at)) || isInnerHyphen())) {
            at++;
        }
        while (text.charAt(at - 1) == '.') {
            at--;
        }
        add(Token.Kind.NAME, text.substring(from, at), from, at);
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private boolean isInnerHyphen() {
        return text.charAt(at) == '-' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private void symbol() throws FormulaException {
        char c = text.charAt(at);
        String word = SAME.getOrDefault(c, String.valueOf(c));
        if (!"+-*/(),<>=%<=>=".contains(word)) {
            throw new FormulaException(new Place(at, at + 1), "character.unknown", c);
        }
        boolean two = (c == '<' || c == '>') && at + 1 < text.length() && text.charAt(at + 1) == '=';
        add(Token.Kind.SYMBOL, two ? word + "=" : word, at, at + (two ? 2 : 1));
        at += two ? 2 : 1;
    }
}
