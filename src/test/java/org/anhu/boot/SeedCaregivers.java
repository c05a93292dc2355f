package org.anhu.boot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anhu.boot.SeedAreas.Station;
import org.anhu.boot.SeedAreas.Street;
import org.anhu.boot.SeedCarer.Certificate;
import org.anhu.boot.SeedCarer.Leave;
import org.anhu.boot.SeedCarer.Rota;

/** 150 caregivers: 126 employed carers, 12 family doctors and nurses, 6 volunteers, 6 relatives of elders. */
final class SeedCaregivers {

    private static final LocalDate FAR = LocalDate.of(2032, 12, 31);

    /** Two days of rest a week, so that nearly 60 % work on each day of a weekend and 77 % on each other day. */
    private static final List<String> WEEKS = List.of(
            "12345", "34567", "23456", "12457", "12367", "12345", "13456", "12467", "12357", "13467", "12345", "12456",
            "14567", "23457", "12346", "12345", "12567", "13457", "12356", "23467");

    private static final Rota[] ROTAS = {
        Rota.SPLIT, Rota.LATE, Rota.DAY, Rota.EARLY, Rota.SPLIT, Rota.LATE, Rota.SPLIT, Rota.LATE, Rota.DAY, Rota.EARLY
    };

    /** Which streets each family doctor or nurse visits; the first is where the station is. */
    private static final List<List<String>> ROUNDS = List.of(
            List.of(SeedAreas.NANHU),
            List.of(SeedAreas.NANHU, "420106014"),
            List.of("420106009", "420106014", SeedAreas.NANHU),
            List.of("420106008", "420106010", "420106009"),
            List.of("420106010", "420106011", SeedAreas.NANHU),
            List.of("420106011", "420106013"),
            List.of("420106012", "420106013"),
            List.of("420106001", "420106003"),
            List.of("420106002", "420106003"),
            List.of("420106005", "420106006"),
            List.of("420106007", "420106008", "420106006"),
            List.of("420106005", "420106001", "420106012"));

    /** Employed carers of each street, by the care that falls there. */
    private static final List<Integer> TEAMS = List.of(8, 8, 9, 8, 8, 9, 8, 8, 8, 8, 8, 8, 8, 20);

    private static final String SHIDONG = "420106014"; // far from all others: its team stays at home

    private static final Map<Integer, Leave> LEAVE = Map.of(
            5, leave("2026-10-12", "2026-10-16", "事假", "APPROVED"),
            23, leave("2026-11-16", "2026-11-27", "病假", "APPROVED"),
            41, leave("2026-11-23", "2026-11-25", "事假", "APPROVED"),
            59, leave("2026-09-01", "2027-02-28", "长期病假", "APPROVED"),
            77, leave("2026-12-01", "2026-12-04", "婚假", "APPROVED"),
            95, leave("2027-02-03", "2027-02-16", "探亲假", "APPROVED"),
            110, leave("2026-10-12", "2026-10-16", "病假", "APPROVED"),
            113, leave("2026-12-24", "2026-12-26", "事假", "REQUESTED"),
            118, leave("2026-10-01", "2026-10-07", "事假", "REFUSED"),
            130, leave("2026-11-30", "2026-12-04", "进修", "APPROVED"));

    private final SeedAreas areas;
    private final SeedPersons persons;
    private final SeedDice dice = new SeedDice("caregivers");
    private final List<SeedCarer> carers = new ArrayList<>();

    SeedCaregivers(SeedAreas areas, SeedPersons persons) {
        this.areas = areas;
        this.persons = persons;
        for (Street street : areas.streets()) {
            int team = TEAMS.get(areas.streets().indexOf(street));
            for (int inTeam = 0; inTeam < team; inTeam++) {
                employed(street, inTeam);
            }
        }
        ROUNDS.forEach(this::medical);
        for (int i = 0; i < 6; i++) {
            volunteer(areas.streets().get(i * 2 + 3));
        }
    }

    private void employed(Street street, int inTeam) {
        int number = carers.size();
        boolean trainee = number % 9 == 4;
        boolean male = inTeam % 8 == 3;
        Station station =
                areas.stationsOf(street).get(inTeam % areas.stationsOf(street).size());
        String mode = mode(inTeam + street.code().hashCode());
        int others = mode.equals("WALK") || street.code().equals(SHIDONG) ? 0 : dice.between(1, 3);
        LocalDate from = LocalDate.of(dice.between(2018, 2025), dice.between(1, 12), 1);
        LocalDate onDuty = from.plusMonths(1);
        if (number == 31 || number == 85) { // trained in November, not dispatched before December (S2-04)
            trainee = true;
            from = LocalDate.of(2026, 11, 1);
            onDuty = LocalDate.of(2026, 12, 1);
        }
        add(
                trainee ? "TRAINEE" : "STAFF",
                !male,
                dice.between(trainee ? 35 : 28, 56),
                station,
                mode,
                ROTAS[(inTeam * 3 + areas.streets().indexOf(street)) % ROTAS.length],
                WEEKS.get(number % WEEKS.size()),
                areas.nearestTo(street).subList(0, 1 + others),
                trainee ? traineeCertificates() : staffCertificates(inTeam, number, from),
                from,
                contractEnd(number),
                onDuty);
    }

    private static LocalDate contractEnd(int number) {
        if (number % 40 == 17) {
            return number < 40 ? LocalDate.of(2026, 12, 31) : LocalDate.of(2027, 6, 30);
        }
        return number % 3 == 0 ? LocalDate.of(2031 + number % 4, 12, 31) : null;
    }

    private static String mode(int number) {
        return switch (Math.floorMod(number, 16)) {
            case 2, 9 -> "WALK";
            case 6 -> "BUS";
            case 13 -> "CAR";
            default -> "E_BIKE";
        };
    }

    private static Map<String, Certificate> traineeCertificates() {
        var since = LocalDate.of(2025, 7, 1);
        var result = new LinkedHashMap<String, Certificate>();
        result.put("HOUSEKEEPING", new Certificate(1, since, null));
        result.put("COOKING", new Certificate(1, since, FAR));
        result.put("BASIC_CARE", new Certificate(1, since, FAR));
        return result;
    }

    private Map<String, Certificate> staffCertificates(int inTeam, int number, LocalDate since) {
        int[] levels = {2, 3, 1, 4, 2, 3, 5, 2, 3, 4};
        var result = new LinkedHashMap<String, Certificate>();
        result.put("HOUSEKEEPING", new Certificate(dice.between(1, 3), since, null));
        result.put("BASIC_CARE", new Certificate(levels[inTeam % levels.length], since, end(number, 1)));
        if (inTeam % 7 != 5) {
            result.put("COOKING", new Certificate(dice.between(1, 3), since, end(number, 2)));
        }
        if (inTeam % 5 != 3 && inTeam % 8 != 2) {
            result.put("BATHING", new Certificate(dice.between(2, 4), since, end(number, 3)));
        }
        if (inTeam % 2 == 0 || inTeam % 8 == 3) {
            result.put("ACCOMPANIMENT", new Certificate(dice.between(1, 3), since, end(number, 4)));
        }
        if (inTeam % 3 != 1) {
            result.put("COMPANIONSHIP", new Certificate(dice.between(1, 3), since, end(number, 5)));
        }
        return result;
    }

    /** A few certificates ran out in June 2026, a few run out in December; the others last. */
    private LocalDate end(int number, int which) {
        return switch ((number * 5 + which) % 97) {
            case 8, 33, 58 -> LocalDate.of(2026, 6, 30);
            case 12, 41, 77 -> LocalDate.of(2026, 12, 31);
            default -> dice.percent(40) ? null : FAR.plusYears(dice.below(3));
        };
    }

    private void medical(List<String> codes) {
        boolean nurse = carers.size() % 3 == 2;
        var since = LocalDate.of(dice.between(2016, 2024), 9, 1);
        List<Street> streets = codes.stream().map(this::street).toList();
        var certificates = new LinkedHashMap<String, Certificate>();
        certificates.put("HEALTH_CHECK", new Certificate(nurse ? 3 : 5, since, null));
        certificates.put("REHABILITATION", new Certificate(nurse ? 3 : 2, since, FAR));
        add(
                nurse ? "NURSE" : "DOCTOR",
                nurse || dice.percent(40),
                dice.between(30, 55),
                areas.stationsOf(streets.get(0)).get(0),
                carers.size() % 4 == 0 ? "CAR" : "E_BIKE",
                Rota.SPLIT,
                "12345",
                streets,
                certificates,
                since,
                null,
                since);
    }

    private Street street(String code) {
        return areas.streets().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void volunteer(Street street) {
        var since = LocalDate.of(2025, 3, 1);
        add(
                "VOLUNTEER",
                dice.percent(70),
                dice.between(22, 66),
                areas.stationsOf(street).get(1),
                "E_BIKE",
                Rota.VOLUNTEER,
                "246",
                areas.nearestTo(street).subList(0, 2),
                new LinkedHashMap<>(Map.of("COMPANIONSHIP", new Certificate(1, since, null))),
                since,
                null,
                since);
    }

    /** A relative may be the carer of the own elder after survey and notice (S3-09); seven short days, one household. */
    SeedCarer relative(Station station) {
        var since = LocalDate.of(2025, 12, 1);
        return add(
                "RELATIVE",
                dice.percent(60),
                dice.between(42, 58),
                station,
                "WALK",
                Rota.RELATIVE,
                "1234567",
                List.of(station.street()),
                new LinkedHashMap<>(Map.of("BASIC_CARE", new Certificate(1, since, FAR))),
                since,
                null,
                since);
    }

    private SeedCarer add(
            String kind,
            boolean female,
            int age,
            Station station,
            String mode,
            Rota rota,
            String daysOfWeek,
            List<Street> streets,
            Map<String, Certificate> certificates,
            LocalDate contractFrom,
            LocalDate contractTo,
            LocalDate onDutyFrom) {
        int number = carers.size() + 1;
        int metres = mode.equals("WALK") ? 700 : 1500;
        var carer = new SeedCarer(
                String.format(Locale.ROOT, "CG-%03d", number),
                kind,
                persons.invent(dice, female, age),
                station,
                station.place().near(dice, metres),
                mode,
                rota,
                daysOfWeek,
                List.copyOf(streets),
                certificates,
                contractFrom,
                contractTo,
                onDutyFrom,
                LEAVE.get(number));
        carers.add(carer);
        return carer;
    }

    private static Leave leave(String from, String to, String reason, String status) {
        return new Leave(LocalDate.parse(from), LocalDate.parse(to), reason, status);
    }

    List<SeedCarer> all() {
        return carers;
    }

    List<SeedCarer> medicalIn(Street street) {
        return carers.stream()
                .filter(it -> it.kind().equals("DOCTOR") || it.kind().equals("NURSE"))
                .filter(it -> it.goesTo(street))
                .toList();
    }
}
