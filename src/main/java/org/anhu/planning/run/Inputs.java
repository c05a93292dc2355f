package org.anhu.planning.run;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anhu.area.Areas;
import org.anhu.kernel.AreaId;

/** Reads the world of a plan from the other rooms, in one short transaction. */
@Singleton
class Inputs {

    private final Areas areas;
    private final ZoneId zone;

    Inputs(Areas areas, ZoneId zone) {
        this.areas = areas;
        this.zone = zone;
    }

    @Transactional
    World read(AreaId area, LocalDate from, LocalDate to) {
        return new World(areas.get(area), from, to, zone);
    }
}
