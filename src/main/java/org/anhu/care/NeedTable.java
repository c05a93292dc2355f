package org.anhu.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.anhu.kernel.JsonColumns;

/** Writes needs, many in one statement. */
@Singleton
class NeedTable {

    /** One for the whole table, held to the end of the transaction: rules change rarely, making takes a moment. */
    private static final long RULES_LOCK = 0x6e656564L;

    private static final String COLUMNS = "care_plan_id, elder_id, area_id, date, ordinal, service_code, minutes,"
            + " carers_needed, pair_mode, pair_gap_min_minutes, pair_gap_max_minutes, gap_minutes, windows, skill_code,"
            + " skill_level, carer_sex, priority, mandatory, required_caregiver_id, preferred_caregivers, status";

    private static final String WRITE = "insert into need (" + COLUMNS + ") select " + COLUMNS
            + " from jsonb_to_recordset(cast(:rows as jsonb)) as wanted(care_plan_id bigint, elder_id bigint,"
            + " area_id bigint, date date, ordinal int, service_code text, minutes int, carers_needed int,"
            + " pair_mode text, pair_gap_min_minutes int, pair_gap_max_minutes int, gap_minutes int, windows jsonb,"
            + " skill_code text, skill_level int, carer_sex text, priority int, mandatory boolean,"
            + " required_caregiver_id bigint, preferred_caregivers bigint[], status text)"
            + " on conflict (care_plan_id, date, ordinal) do update set (" + COLUMNS + ") = (excluded."
            + COLUMNS.replace(", ", ", excluded.") + ")";

    private final EntityManager database;

    NeedTable(EntityManager database) {
        this.database = database;
    }

    /**
     * Waits until nobody else makes needs or changes what they follow from: a making that read the old rule must not
     * write after the new one.
     */
    void lockRules() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)")
                .setParameter("key", RULES_LOCK)
                .getSingleResult();
    }

    /** Nobody may publish a visit for these before this transaction has ended; see {@link Needs#lockDue}. */
    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("select id from need where id in (:ids) order by id for update")
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    /** Makes the rows that are not there yet and overwrites those that are. */
    void write(List<NeedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            database.createNativeQuery(WRITE)
                    .setParameter("rows", JsonColumns.MAPPER.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("needs that are no JSON", e);
        }
    }

    void setStatus(Collection<Long> ids, NeedStatus status) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("update need set status = :status where id in (:ids)")
                    .setParameter("status", status.name())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
