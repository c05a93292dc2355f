package org.anhu.people;

import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.Findings;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.ResidentId;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to make or change an elder, who lives in the area of the household.
 *
 * @param birthDate may be left out where the resident id is sent
 * @param residentId left out in a change, the stored one stays: nobody can read it back to send it again
 * @param status ACTIVE where it is left out
 * @param statusSince the first day of the status, needed for all but ACTIVE
 */
public record ElderDetails(
        String externalId,
        HouseholdId householdId,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable ResidentId residentId,
        @Nullable String phone,
        Boolean hukouHere,
        Boolean livesHere,
        SelfCare selfCare,
        @Nullable String healthNote,
        @Nullable CaregiverId familyDoctorId,
        @Nullable String emergencyCard,
        ElderStatus status,
        @Nullable LocalDate statusSince) {

    public ElderDetails {
        birthDate = Person.birthDate(birthDate, residentId);
        status = status == null ? ElderStatus.ACTIVE : status;
        Findings findings = new Findings();
        findings.text("/externalId", externalId, 60);
        findings.required("/householdId", householdId);
        Person.check(findings, name, sex, birthDate, residentId, phone);
        findings.required("/hukouHere", hukouHere);
        findings.required("/livesHere", livesHere);
        findings.required("/selfCare", selfCare);
        findings.optionalText("/healthNote", healthNote, 1000);
        findings.optionalText("/emergencyCard", emergencyCard, 60);
        findings.check(
                status == ElderStatus.ACTIVE || statusSince != null,
                "/statusSince",
                "required",
                "Send the day since when the elder is " + status + ".",
                null);
        findings.refuseIfAny();
    }

    @Override
    public String toString() {
        return "ElderDetails[" + externalId + "]"; // no person in a log
    }
}
