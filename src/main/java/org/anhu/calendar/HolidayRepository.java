package org.anhu.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
class HolidayRepository implements PanacheRepositoryBase<HolidayEntity, LocalDate> {}
