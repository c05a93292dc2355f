package org.anhu.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 养护对象: a person who is cared for. {@code selfCare}, {@code healthNote} and {@code familyDoctorId} are health data:
 * inside the house {@code selfCare} is always there, in {@link #withoutHealth()} none of the three is.
 *
 * @param areaId the household's
 * @param residentIdMasked the whole number never leaves the room
 * @param hukouHere registered in this district (户籍)
 * @param livesHere lives in this district (居住)
 * @param statusSince the first day of the status; null for someone who was never anything but active
 */
public record Elder(
        ElderId id,
        String externalId,
        HouseholdId householdId,
        AreaId areaId,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable String residentIdMasked,
        @Nullable String phone,
        boolean hukouHere,
        boolean livesHere,
        @JsonInclude(JsonInclude.Include.NON_NULL) SelfCare selfCare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String healthNote,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CaregiverId familyDoctorId,
        @Nullable String emergencyCard,
        ElderStatus status,
        @Nullable LocalDate statusSince) {

    /** For those who may not see health data. */
    public Elder withoutHealth() {
        return new Elder(
                id,
                externalId,
                householdId,
                areaId,
                name,
                sex,
                birthDate,
                residentIdMasked,
                phone,
                hukouHere,
                livesHere,
                null,
                null,
                null,
                emergencyCard,
                status,
                statusSince);
    }

    /** For those who watch the service and need not know the person: no health data, no number to call. */
    public Elder masked() {
        return new Elder(
                id,
                externalId,
                householdId,
                areaId,
                Names.masked(name),
                sex,
                birthDate,
                residentIdMasked,
                null,
                hukouHere,
                livesHere,
                null,
                null,
                null,
                null,
                status,
                statusSince);
    }
}
