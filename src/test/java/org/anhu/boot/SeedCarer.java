package org.anhu.boot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anhu.boot.SeedAreas.Station;
import org.anhu.boot.SeedAreas.Street;
import org.anhu.boot.SeedPersons.Person;

/** A caregiver of the seed, with all that decides whom this person may be sent to and when. */
record SeedCarer(
        String id,
        String kind,
        Person person,
        Station station,
        SeedPlace home,
        String travelMode,
        Rota rota,
        String daysOfWeek,
        List<Street> streets,
        Map<String, Certificate> certificates,
        LocalDate contractFrom,
        LocalDate contractTo,
        LocalDate onDutyFrom,
        Leave leave) {

    /** Working spans of a day; times are minutes after midnight. */
    enum Rota {
        SPLIT(480, 2640, 0, false, 480, 720, 840, 1080),
        EARLY(480, 2640, 30, false, 420, 930, 0, 0),
        DAY(480, 2640, 60, true, 540, 1080, 0, 0),
        LATE(480, 2640, 30, false, 630, 1140, 0, 0),
        RELATIVE(180, 1260, 0, false, 480, 660, 0, 0),
        VOLUNTEER(240, 720, 0, false, 840, 1020, 0, 0);

        final int dayMinutes;
        final int weekMinutes;
        final int breakMinutes;
        final boolean breakHard;
        private final int firstFrom;
        private final int firstTo;
        private final int secondFrom; // 0: there is no second span
        private final int secondTo;

        Rota(
                int dayMinutes,
                int weekMinutes,
                int breakMinutes,
                boolean breakHard,
                int firstFrom,
                int firstTo,
                int secondFrom,
                int secondTo) {
            this.dayMinutes = dayMinutes;
            this.weekMinutes = weekMinutes;
            this.breakMinutes = breakMinutes;
            this.breakHard = breakHard;
            this.firstFrom = firstFrom;
            this.firstTo = firstTo;
            this.secondFrom = secondFrom;
            this.secondTo = secondTo;
        }

        int spans() {
            return secondFrom == 0 ? 1 : 2;
        }

        int from(int span) {
            return span == 0 ? firstFrom : secondFrom;
        }

        int to(int span) {
            return span == 0 ? firstTo : secondTo;
        }

        /** Minutes a day can hold: the spans without the break. */
        int workingMinutes() {
            int sum = -breakMinutes;
            for (int span = 0; span < spans(); span++) {
                sum += to(span) - from(span);
            }
            return sum;
        }
    }

    record Certificate(int level, LocalDate from, LocalDate to) {
        boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    record Leave(LocalDate from, LocalDate to, String reason, String status) {}

    boolean worksOn(LocalDate date) {
        boolean away = leave != null
                && leave.status().equals("APPROVED")
                && !date.isBefore(leave.from())
                && !date.isAfter(leave.to());
        return !away
                && daysOfWeek.indexOf('0' + date.getDayOfWeek().getValue()) >= 0
                && !date.isBefore(onDutyFrom)
                && (contractTo == null || !date.isAfter(contractTo));
    }

    boolean has(String skill, int level, LocalDate date) {
        Certificate certificate = skill == null ? null : certificates.get(skill);
        return skill == null || (certificate != null && certificate.level() >= level && certificate.covers(date));
    }

    boolean goesTo(Street street) {
        return streets.contains(street);
    }

    boolean general() {
        return kind.equals("STAFF") || kind.equals("TRAINEE");
    }
}
