package org.anhu.planning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.NeedId;
import org.anhu.kernel.PlanId;
import org.anhu.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** The columns of plan_change. */
final class PlanChangeRows {

    private PlanChangeRows() {}

    /** In the order in which {@link Proposals} writes them. */
    static Object[] of(PlanId id, PlanChange one) {
        return new Object[] {
            id.value(),
            one.needId().value(),
            one.carerNo(),
            one.kind().name(),
            one.visitId() == null ? null : one.visitId().value(),
            one.elderId().value(),
            one.date(),
            one.fromCaregiverId() == null ? null : one.fromCaregiverId().value(),
            one.fromStartsAt(),
            one.fromEndsAt(),
            one.toCaregiverId() == null ? null : one.toCaregiverId().value(),
            one.toStartsAt(),
            one.toEndsAt()
        };
    }

    static PlanChange read(ResultSet row) throws SQLException {
        Long visit = row.getObject("visit_id", Long.class);
        return new PlanChange(
                ChangeKind.valueOf(row.getString("kind")),
                visit == null ? null : new VisitId(visit),
                new NeedId(row.getLong("need_id")),
                row.getInt("carer_no"),
                new ElderId(row.getLong("elder_id")),
                row.getObject("date", LocalDate.class),
                caregiver(row, "from_caregiver_id"),
                Rows.instantOrNull(row, "from_starts_at"),
                Rows.instantOrNull(row, "from_ends_at"),
                caregiver(row, "to_caregiver_id"),
                Rows.instantOrNull(row, "to_starts_at"),
                Rows.instantOrNull(row, "to_ends_at"));
    }

    private static @Nullable CaregiverId caregiver(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new CaregiverId(id);
    }
}
