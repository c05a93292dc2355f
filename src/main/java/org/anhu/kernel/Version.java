package org.anhu.kernel;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version of a row as its ETag, so that nobody overwrites what they have not seen. */
public record Version(int number) {

    public EntityTag tag() {
        return new EntityTag("v" + number);
    }

    /**
     * Reads the If-Match header of a change.
     *
     * @throws Refusal 428 without the header, 412 if it holds no version of ours
     */
    public static Version fromIfMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    428,
                    "if-match-required",
                    "Read the row first and send its ETag in If-Match, so that nobody's change is lost.",
                    List.of());
        }
        String text = ifMatch.trim();
        try {
            return new Version(Integer.parseInt(text.substring(2, text.length() - 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw stale();
        }
    }

    /** @throws Refusal 412 if the row has moved on */
    public void mustBe(int current) {
        if (number != current) {
            throw stale();
        }
    }

    /** 412 */
    public static Refusal stale() {
        return new Refusal(
                412,
                "changed-meanwhile",
                "Someone changed it meanwhile: read it again and repeat your change on what you see.",
                List.of());
    }
}
