package dk.pejling.indicators.formula;

import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula by recursive descent:
 * <pre>
 * comparison = sum [("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "=") sum]      only inside count-areas
 * sum        = product {("+" | "-") product}
 * product    = factor {("*" | "/") factor}
 * factor     = "-" factor | "(" comparison ")" | number [unit] | period
 *            | name [members] | name "(" comparison {"," comparison} ")"
 * </pre>
 */
final class Parser {
    /** Deeper nesting is refused, so that no formula overflows the stack. */
    static final int MOST_LEVELS = 100;
    /** A chain of operators is a deep tree, too. */
    static final int MOST_OPERATORS = 200;
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "=");

    private final List<Token> tokens;
    private int at;
    private int level;
    private int operators;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws FormulaException {
        Parser parser = new Parser(Lexer.tokens(text));
        if (parser.peek().kind() == Token.Kind.END) {
            throw new FormulaException(new Place(0, text.length()), "text.empty");
        }
        Expression whole = parser.comparison();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected();
        }
        return whole;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }

    private boolean takeIf(String symbol) {
        boolean is = peek().is(symbol);
        at += is ? 1 : 0;
        return is;
    }

    private Token require(String symbol) throws FormulaException {
        if (!peek().is(symbol)) {
            throw peek().kind() == Token.Kind.END
                    ? new FormulaException(peek().place(), "expected", symbol) : unexpected();
        }
        return take();
    }

    private FormulaException unexpected() {
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            return new FormulaException(token.place(), "end.early");
        }
        boolean decimalComma = token.is(",") && at > 0 && tokens.get(at - 1).kind() == Token.Kind.NUMBER;
        return new FormulaException(token.place(), decimalComma ? "comma.decimal" : "unexpected",
                token.kind() == Token.Kind.MEMBERS ? "[" + token.text() + "]" : token.text());
    }

    private Expression comparison() throws FormulaException {
        if (++level > MOST_LEVELS) {
            throw new FormulaException(peek().place(), "text.deep", MOST_LEVELS);
        }
        Expression left = sum();
        if (peek().kind() == Token.Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
            String operator = take().text();
            Expression right = sum();
            left = new Expression.Binary(operator, left, right, left.place().upTo(right.place()));
        }
        level--;
        return left;
    }

    private Expression sum() throws FormulaException {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            left = binary(left, take().text(), product());
        }
        return left;
    }

    private Expression product() throws FormulaException {
        Expression left = factor();
        while (peek().is("*") || peek().is("/")) {
            left = binary(left, take().text(), factor());
        }
        return left;
    }

    private Expression binary(Expression left, String operator, Expression right) throws FormulaException {
        if (++operators > MOST_OPERATORS) {
            throw new FormulaException(right.place(), "text.operators", MOST_OPERATORS);
        }
        return new Expression.Binary(operator, left, right, left.place().upTo(right.place()));
    }

    private Expression factor() throws FormulaException {
        Token token = peek();
        if (token.is("-")) {
            return negative();
        }
        if (takeIf("(")) {
            Expression inner = comparison();
            require(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> literal();
            case PERIOD -> period();
            case NAME -> named();
            case MEMBERS, SYMBOL, END -> throw unexpected();
        };
    }

    private Expression negative() throws FormulaException {
        if (++level > MOST_LEVELS) {
            throw new FormulaException(peek().place(), "text.deep", MOST_LEVELS);
        }
        Token minus = take();
        Expression of = factor();
        level--;
        return new Expression.Negative(of, minus.place().upTo(of.place()));
    }

    private Expression literal() {
        Token number = take();
        double value = Double.parseDouble(number.text());
        if (takeIf("%")) {
            return new Expression.Literal(value, Optional.of("pct"), number.place().upTo(tokens.get(at - 1).place()));
        }
        if (peek().kind() == Token.Kind.NAME) {
            Token unit = take();
            return new Expression.Literal(value, Optional.of(unit.text()), number.place().upTo(unit.place()));
        }
        return new Expression.Literal(value, Optional.empty(), number.place());
    }

    private Expression period() throws FormulaException {
        Token token = take();
        Period period = Period.parse(token.text())
                .orElseThrow(() -> new FormulaException(token.place(), "period.wrong", token.text()));
        return new Expression.When(period, token.place());
    }

    private Expression named() throws FormulaException {
        Token name = take();
        if (peek().is("(")) {
            return call(name);
        }
        if (peek().kind() == Token.Kind.MEMBERS) {
            Token members = take();
            return new Expression.Name(name.text(), Optional.of(members(members)), name.place().upTo(members.place()));
        }
        return new Expression.Name(name.text(), Optional.empty(), name.place());
    }

    private Expression call(Token name) throws FormulaException {
        require("(");
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (takeIf(","));
        Token end = require(")");
        return new Expression.Call(name.text(), arguments, name.place(), name.place().upTo(end.place()));
    }

    /** {@code [Dimension = a | b; Other = *]}; the dimension may be left out where there is only one. */
    private static Map<String, List<String>> members(Token token) throws FormulaException {
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (String part : split(token.text(), ';')) {
            List<String> sides = split(part, '=');
            String dimension = sides.size() == 2 ? plain(sides.getFirst()) : "";
            List<String> names = split(sides.getLast(), '|').stream().map(Parser::plain).toList();
            boolean every = names.equals(List.of("*"));
            if (sides.size() > 2 || names.contains("") || !every && names.contains("*")
                    || members.put(dimension, every ? List.of() : names) != null) {
                throw new FormulaException(token.place(), "members.wrong", part.strip());
            }
        }
        return members;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String plain(String text) {
        String name = text.strip();
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }
}
