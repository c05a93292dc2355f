package org.anhu.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anhu.area.Area;

@Singleton
class CarePlanRepository implements PanacheRepositoryBase<CarePlanEntity, Long> {

    /** Plans of the area's elders that are in force on some day of the span, or have left needs there. */
    List<CarePlan> concerned(Area area, LocalDate from, LocalDate to) {
        return find(
                        Served.WITHIN + " and ((fromDate <= :to and (toDate is null or toDate >= :from))"
                                + " or id in (select n.carePlanId from Need n where n.date between :from and :to))"
                                + " order by id",
                        Map.of("within", area.path(), "from", from, "to", to))
                .stream()
                .map(CarePlanEntity::toCarePlan)
                .toList();
    }

    /** Plans of the area's elders that name this day's weekday, are in force that day, and have no need there yet. */
    List<CarePlan> unmet(Area area, LocalDate day) {
        return find(
                        Served.WITHIN + " and fromDate <= :day and (toDate is null or toDate >= :day)"
                                + " and daysOfWeek like concat('%', :weekday, '%')"
                                + " and id not in (select n.carePlanId from Need n where n.date = :day) order by id",
                        Map.of(
                                "within",
                                area.path(),
                                "day",
                                day,
                                "weekday",
                                Integer.toString(day.getDayOfWeek().getValue())))
                .stream()
                .map(CarePlanEntity::toCarePlan)
                .toList();
    }

    List<CarePlan> ofElders(Collection<Long> elderIds) {
        return find("elderId in ?1 order by id", elderIds).stream()
                .map(CarePlanEntity::toCarePlan)
                .toList();
    }
}
