package org.anhu.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.kernel.SettlementId;
import org.anhu.settlement.rules.Line;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a run as they are made, many in one statement; {@link #flush} at the end. */
final class LineWriter implements LineSink, AutoCloseable {

    private static final int LINES_AT_ONCE = 500;

    private static final String INSERT = """
            insert into settlement_line (run_id, position, household_id, household, payer, award_id, award, tier,
                policy_version_id, policy_code, policy_version, month, visits_due, visits_verified, minutes, gross_fen,
                amount_fen, steps, adjusts_run_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    private final long run;
    private final ObjectMapper json;
    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    LineWriter(DataSource database, ObjectMapper json, long run) throws SQLException {
        this.run = run;
        this.json = json;
        connection = database.getConnection();
        insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void take(int position, Line line, @Nullable SettlementId adjusts) throws SQLException {
        AwardId award = line.awardId();
        PolicyVersionId policy = line.policyVersionId();
        insert.setLong(1, run);
        insert.setInt(2, position);
        insert.setLong(3, line.householdId().value());
        insert.setString(4, line.household());
        insert.setString(5, line.payer().name());
        number(6, award == null ? null : award.value());
        insert.setString(7, line.award());
        insert.setString(8, line.tier());
        number(9, policy == null ? null : policy.value());
        insert.setString(10, line.policyCode());
        insert.setInt(11, line.policyVersion());
        insert.setObject(12, line.month().atDay(1));
        insert.setInt(13, line.visitsDue());
        insert.setInt(14, line.visitsVerified());
        insert.setInt(15, line.minutes());
        insert.setLong(16, line.grossFen().fen());
        insert.setLong(17, line.amountFen().fen());
        insert.setString(18, steps(line));
        number(19, adjusts == null ? null : adjusts.value());
        insert.addBatch();
        if (++waiting == LINES_AT_ONCE) {
            flush();
        }
    }

    private void number(int place, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(place, Types.BIGINT);
        } else {
            insert.setLong(place, value);
        }
    }

    private String steps(Line line) {
        try {
            return json.writeValueAsString(line.steps());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps are texts: " + line.steps(), e);
        }
    }

    void flush() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                insert) {
            waiting = 0;
        }
    }
}
