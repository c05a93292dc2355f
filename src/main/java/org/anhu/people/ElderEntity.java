package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Sex;

@Entity(name = "Elder")
@Table(name = "elder")
class ElderEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long householdId;
    Long areaId;
    String name;

    @Enumerated(EnumType.STRING)
    Sex sex;

    LocalDate birthDate;
    String residentId;
    String phone;
    boolean hukouHere;
    boolean livesHere;

    @Enumerated(EnumType.STRING)
    SelfCare selfCare;

    String healthNote;
    Long familyDoctorId;
    String emergencyCard;

    @Enumerated(EnumType.STRING)
    ElderStatus status;

    LocalDate statusSince;

    @Version
    int version;

    void take(ElderDetails details, AreaId area) {
        externalId = details.externalId();
        householdId = details.householdId().value();
        areaId = area.value();
        name = details.name();
        sex = details.sex();
        birthDate = details.birthDate();
        residentId = details.residentId() == null ? residentId : Person.text(details.residentId());
        phone = details.phone();
        hukouHere = details.hukouHere();
        livesHere = details.livesHere();
        selfCare = details.selfCare();
        healthNote = details.healthNote();
        familyDoctorId = details.familyDoctorId() == null
                ? null
                : details.familyDoctorId().value();
        emergencyCard = details.emergencyCard();
        status = details.status();
        statusSince = details.statusSince();
    }

    Elder toElder() {
        return new Elder(
                new ElderId(id),
                externalId,
                new HouseholdId(householdId),
                new AreaId(areaId),
                name,
                sex,
                birthDate,
                Person.masked(residentId),
                phone,
                hukouHere,
                livesHere,
                selfCare,
                healthNote,
                familyDoctorId == null ? null : new CaregiverId(familyDoctorId),
                emergencyCard,
                status,
                statusSince);
    }
}
