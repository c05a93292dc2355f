package org.anhu.visits;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import org.anhu.kernel.Coordinates;
import org.hibernate.Session;

/** Where elders live, read at their households. */
@Singleton
class Homes {

    private final Session database;

    Homes(Session database) {
        this.database = database;
    }

    /** Where the elder of the visit lives now. */
    Coordinates of(VisitEntity visit) {
        Tuple row = database.createNativeQuery(
                        "select h.latitude, h.longitude from elder e join household h on h.id = e.household_id where e.id = :id",
                        Tuple.class)
                .setParameter("id", visit.elderId)
                .getSingleResult();
        return new Coordinates(row.get(0, Double.class), row.get(1, Double.class));
    }
}
