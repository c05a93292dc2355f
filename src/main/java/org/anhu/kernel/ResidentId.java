package org.anhu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A citizen identity number by GB 11643-1999: 6 digits of region, 8 of birth date, 3 of sequence, one check character
 * by ISO 7064 MOD 11-2. Its text is personal data: {@link #toString()} is masked, so that no log can hold it.
 */
public record ResidentId(@JsonValue String text) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);

    @JsonCreator
    public ResidentId {
        refuseSpreadsheetDamage(text);
        require(
                SHAPE.matcher(text).matches(),
                "resident-id-shape",
                "Send 17 digits and a check character, 0-9 or a capital X, as text.",
                text);
        require(birthDateOf(text) != null, "resident-id-birth-date", "Digits 7 to 14 must be a date of birth.", text);
        char check = checkCharacter(text);
        require(
                text.charAt(17) == check,
                "resident-id-check-digit",
                "The check character does not fit the other 17 digits: compare the number with the card.",
                text);
    }

    /** The check character that belongs to the first 17 digits. */
    public static char checkCharacter(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        LocalDate date = birthDateOf(text);
        if (date == null) {
            throw new IllegalStateException("checked at construction");
        }
        return date;
    }

    /** The sex that the last digit of the sequence says, odd for men; null for sequence 000, which is never issued. */
    public @Nullable Sex sex() {
        if (text.startsWith("000", 14)) {
            return null;
        }
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The first four digits, province and city; the rest is hidden. */
    public String masked() {
        return text.substring(0, 4) + "**************";
    }

    @Override
    public String toString() {
        return masked();
    }

    // A spreadsheet keeps 15 digits of a number: the rest becomes zeros, or the whole is shown as 1.1E+17. One true
    // number in 1,100 ends in 000 too; it is refused all the same, because a wrong one would pass the check character
    // one time in eleven and put a stranger into the books.
    private static void refuseSpreadsheetDamage(String text) {
        require(
                !SCIENTIFIC.matcher(text.trim()).matches() && !(text.length() == 18 && text.endsWith("000")),
                "resident-id-spreadsheet",
                "A spreadsheet has eaten the last digits: format the column as text and type the number from the card.",
                text);
    }

    private static @Nullable LocalDate birthDateOf(String text) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
            return date.isBefore(EARLIEST_BIRTH) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void require(boolean ok, String code, String detail, String text) {
        if (!ok) {
            String shown = text.length() <= 4 ? text : text.substring(0, 4) + "… (" + text.length() + " characters)";
            throw Refusal.invalid("", code, detail, shown);
        }
    }
}
