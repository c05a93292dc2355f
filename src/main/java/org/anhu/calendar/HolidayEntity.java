package org.anhu.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "Holiday")
@Table(name = "holiday")
class HolidayEntity {

    @Id
    LocalDate date;

    String name;

    @Enumerated(EnumType.STRING)
    HolidayKind kind;

    String source;

    static HolidayEntity of(Holiday holiday) {
        HolidayEntity entity = new HolidayEntity();
        entity.date = holiday.date();
        entity.name = holiday.name();
        entity.kind = holiday.kind();
        entity.source = holiday.source();
        return entity;
    }

    Holiday toHoliday() {
        return new Holiday(date, name, kind, source);
    }
}
