package org.anhu.planning.run;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.anhu.area.Area;

/** Everything a plan is made from, as it stood at one moment. */
record World(Area area, LocalDate from, LocalDate to, ZoneId zone) {

    /** The canonical text of each thing that matters to the plan, by its name. */
    Fingerprint fingerprint() {
        Map<String, String> texts = new TreeMap<>();
        return Fingerprint.of(texts);
    }
}
