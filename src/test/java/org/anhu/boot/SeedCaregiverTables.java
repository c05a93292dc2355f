package org.anhu.boot;

import java.util.List;
import java.util.Locale;
import org.anhu.boot.SeedCarer.Certificate;
import org.anhu.boot.SeedCarer.Rota;

/** The files about caregivers. */
final class SeedCaregiverTables {

    private final SeedTable caregivers = new SeedTable(
            "caregivers.csv",
            "externalId",
            "area",
            "kind",
            "name",
            "sex",
            "birthDate",
            "residentId",
            "phone",
            "homeLatitude",
            "homeLongitude",
            "travelMode",
            "startsFrom",
            "endsAt",
            "contractFrom",
            "contractTo",
            "onDutyFrom",
            "dayMinutes",
            "weekMinutes",
            "overtimeMinutes",
            "breakMinutes",
            "breakFrom",
            "breakTo",
            "breakHard");
    private final SeedTable spans =
            new SeedTable("caregiver-spans.csv", "caregiver", "dayOfWeek", "fromTime", "toTime");
    private final SeedTable streets = new SeedTable("caregiver-streets.csv", "caregiver", "area");
    private final SeedTable certificates = new SeedTable(
            "certificates.csv", "externalId", "caregiver", "skillCode", "level", "number", "validFrom", "validTo");
    private final SeedTable leave =
            new SeedTable("leave.csv", "externalId", "caregiver", "fromDate", "toDate", "reason", "status");

    SeedCaregiverTables(List<SeedCarer> carers) {
        for (SeedCarer carer : carers) {
            caregiver(carer);
            spans(carer);
            carer.streets().forEach(street -> streets.add(carer.id(), street.id()));
            carer.certificates().forEach((skill, certificate) -> certificate(carer, skill, certificate));
            if (carer.leave() != null) {
                leave.add(
                        id("LV-%03d", leave.size() + 1),
                        carer.id(),
                        carer.leave().from(),
                        carer.leave().to(),
                        carer.leave().reason(),
                        carer.leave().status());
            }
        }
    }

    private void caregiver(SeedCarer carer) {
        Rota rota = carer.rota();
        boolean fromStation = carer.general() && carer.id().endsWith("5");
        String place = fromStation ? "STATION" : "HOME";
        caregivers.add(
                carer.id(),
                carer.station().id(),
                carer.kind(),
                carer.person().name(),
                carer.person().sex(),
                carer.person().birthDate(),
                carer.person().residentId(),
                carer.person().phone(),
                carer.home().latitudeText(),
                carer.home().longitudeText(),
                carer.travelMode(),
                place,
                "HOME",
                carer.contractFrom(),
                carer.contractTo(),
                carer.onDutyFrom(),
                rota.dayMinutes,
                rota.weekMinutes,
                carer.general() ? 60 : 0,
                rota.breakMinutes,
                breakFrom(rota),
                breakTo(rota),
                rota.breakHard);
    }

    private static String breakFrom(Rota rota) {
        return switch (rota) {
            case EARLY -> "10:30";
            case DAY -> "11:30";
            case LATE -> "13:30";
            default -> null;
        };
    }

    private static String breakTo(Rota rota) {
        return switch (rota) {
            case EARLY -> "13:00";
            case DAY -> "13:30";
            case LATE -> "16:00";
            default -> null;
        };
    }

    private void spans(SeedCarer carer) {
        for (char day : carer.daysOfWeek().toCharArray()) {
            for (int span = 0; span < carer.rota().spans(); span++) {
                spans.add(
                        carer.id(),
                        day,
                        SeedCarePlans.clock(carer.rota().from(span)),
                        SeedCarePlans.clock(carer.rota().to(span)));
            }
        }
    }

    private void certificate(SeedCarer carer, String skill, Certificate certificate) {
        int number = certificates.size() + 1;
        certificates.add(
                id("CE-%04d", number),
                carer.id(),
                skill,
                certificate.level(),
                id("WC%06d", 100_000 + number * 7),
                certificate.from(),
                certificate.to());
    }

    private static String id(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }

    List<SeedTable> tables() {
        return List.of(caregivers, spans, streets, certificates, leave);
    }
}
