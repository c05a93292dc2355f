package org.anhu.care;

/** Which rows belong to an area: those of the elders who belong there now, wherever they lived when it was written. */
final class Served {

    /** HQL: rows whose {@code elderId} is an elder of the area with path :within. */
    static final String WITHIN = "elderId in (select e.id from Elder e where e.areaId in"
            + " (select a.id from Area a where a.path like concat(:within, '%')))";

    private Served() {}
}
