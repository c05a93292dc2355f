package org.anhu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.anhu.kernel.Findings;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/** What holds for every person, elder or caregiver. */
final class Person {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");

    private Person() {}

    /** The date of birth that was sent, or the one in the resident id. */
    static @Nullable LocalDate birthDate(@Nullable LocalDate sent, @Nullable ResidentId residentId) {
        return sent == null && residentId != null ? residentId.birthDate() : sent;
    }

    static void check(
            Findings findings,
            String name,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable ResidentId residentId,
            @Nullable String phone) {
        findings.text("/name", name, 60);
        findings.required("/sex", sex);
        findings.check(
                birthDate != null,
                "/birthDate",
                "required",
                "Send the date of birth, or a good resident id, which holds it.",
                null);
        agree(findings, residentId, sex, birthDate);
        findings.check(
                phone == null || PHONE.matcher(phone).matches(),
                "/phone",
                "not-a-phone-number",
                "Send digits 0-9, blanks and hyphens, with a + in front where there is a country code.",
                phone);
    }

    /** Resident id, sex and date of birth must tell the same person. */
    static void agree(
            Findings findings, @Nullable ResidentId residentId, @Nullable Sex sex, @Nullable LocalDate birthDate) {
        if (residentId == null) {
            return;
        }
        findings.check(
                residentId.birthDate().equals(birthDate),
                "/birthDate",
                "birth-date-differs",
                "The resident id holds another date of birth: compare both with the card.",
                birthDate);
        Sex sexOfId = residentId.sex();
        findings.check(
                sex == null || sexOfId == null || sexOfId == sex,
                "/sex",
                "sex-differs",
                "The resident id says otherwise (an odd 17th digit is male): compare both with the card.",
                sex);
    }

    /**
     * The same for a number that is kept while the rest changes.
     *
     * @throws Refusal 422
     */
    static void requireAgree(@Nullable String storedResidentId, Sex sex, LocalDate birthDate) {
        if (storedResidentId != null) {
            Findings findings = new Findings();
            agree(findings, new ResidentId(storedResidentId), sex, birthDate);
            findings.refuseIfAny();
        }
    }

    /** @throws Refusal 422 if someone is born tomorrow */
    static void requireBorn(LocalDate birthDate, Clock clock) {
        if (birthDate.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "/birthDate", "in-the-future", "Send a date of birth that is not after today.", birthDate);
        }
    }

    static @Nullable String text(@Nullable ResidentId residentId) {
        return residentId == null ? null : residentId.text();
    }

    static @Nullable String masked(@Nullable String residentId) {
        return residentId == null ? null : new ResidentId(residentId).masked();
    }
}
