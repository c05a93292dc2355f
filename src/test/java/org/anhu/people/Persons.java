package org.anhu.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.Sex;

/** Invented identity numbers that no other test uses. */
final class Persons {

    private Persons() {}

    /** A good number of that birth date and sex; the region is drawn, so that the number is free. */
    static ResidentId residentId(LocalDate birthDate, Sex sex) {
        while (true) {
            int region = ThreadLocalRandom.current().nextInt(110_000, 660_000);
            int order = ThreadLocalRandom.current().nextInt(1, 499) * 2 + (sex == Sex.MALE ? 1 : 0);
            String seventeen =
                    region + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", order);
            String text = seventeen + ResidentId.checkCharacter(seventeen);
            if (!text.endsWith("000")) {
                return new ResidentId(text);
            }
        }
    }
}
