package org.anhu.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads amounts in yuan as people type them into files. Read is what can mean one number only: full-width digits, a
 * yuan sign, thousand separators where they belong. Everything else is refused by name, never guessed: an amount typed
 * 6OO is not 6, and 1,00 is neither 100 nor 1 yuan.
 */
public final class Yuan {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern SHAPE = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern MISPLACED = Pattern.compile("-?[\\d,]+(\\.[\\d,]*)?");
    private static final Pattern TOO_FINE = Pattern.compile(".*\\.\\d{3,}");
    private static final BigDecimal MOST_FEN = BigDecimal.valueOf(100_000_000_000_000L); // a trillion yuan

    private Yuan() {}

    /**
     * The amount that a text says in yuan.
     *
     * @throws Refusal 422 with the text and what is wrong with it
     */
    public static Money parse(String text) {
        String plain = plain(text);
        require(!plain.isEmpty(), "blank", "Write an amount in yuan, as 600 or 1,000.50.", text);
        require(
                !LETTER.matcher(plain).find(),
                "amount-letters",
                "This has letters among its digits (O is not 0, l is not 1): type the amount again from the paper.",
                text);
        require(
                SHAPE.matcher(plain).matches() || !MISPLACED.matcher(plain).matches(),
                "amount-separators",
                "A comma stands before each three digits and a point before the decimals, as 1,000.50: which amount is"
                        + " meant?",
                text);
        require(SHAPE.matcher(plain).matches(), "not-an-amount", "Write an amount in yuan, as 600 or 1,000.50.", text);
        require(
                !TOO_FINE.matcher(plain).matches(),
                "amount-too-fine",
                "The smallest amount is a fen: write two decimals at most.",
                text);
        BigDecimal fen = new BigDecimal(plain.replace(",", "")).movePointRight(2);
        require(fen.abs().compareTo(MOST_FEN) <= 0, "out-of-range", "No amount here is as large as this.", text);
        return new Money(fen.longValueExact());
    }

    /** Full-width characters as their plain ones, without blanks around and one yuan sign in front or behind. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.startsWith("¥")) {
            return plain.substring(1).strip();
        }
        return plain.endsWith("元") ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    private static void require(boolean ok, String code, String detail, String text) {
        if (!ok) {
            throw Refusal.invalid("", code, detail, text);
        }
    }
}
