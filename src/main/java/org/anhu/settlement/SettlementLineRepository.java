package org.anhu.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.anhu.area.Area;
import org.anhu.entitlement.benefit.Payer;
import org.anhu.kernel.AwardId;
import org.anhu.kernel.ElderId;
import org.anhu.kernel.Grouped;
import org.anhu.kernel.HouseholdId;
import org.anhu.kernel.Money;
import org.anhu.kernel.PolicyVersionId;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.PastUse;

@Singleton
class SettlementLineRepository implements PanacheRepositoryBase<SettlementLineEntity, Long> {

    private static final String SETTLED = """
            select h.external_id, l.household_id, l.payer, l.award_id, max(l.award), l.tier, l.policy_version_id,
                max(l.policy_code), max(l.policy_version), l.month, sum(l.visits_due), sum(l.visits_verified),
                sum(l.minutes), sum(l.gross_fen), sum(l.amount_fen)
            from settlement_line l join settlement_run r on r.id = l.run_id
                join household h on h.id = l.household_id
            where r.area_id = ? and l.month = ? and not exists (
                select 1 from settlement_decision d where d.run_id = r.id and d.decision = 'WITHDRAWN')
            group by h.external_id, l.household_id, l.payer, l.award_id, l.tier, l.policy_version_id, l.month
            order by h.external_id collate "C", l.payer, max(l.award), l.tier, max(l.policy_version)
            """;

    private static final String PAST = """
            select l.household_id, l.policy_code, a.elder_id, l.month, cast(sum(l.amount_fen) as bigint),
                cast(sum(l.minutes) as bigint)
            from settlement_line l join award a on a.id = l.award_id
            where l.household_id = any(:households) and l.policy_code = any(:codes) and l.month < :before
                and l.payer <> 'FAMILY' and not exists (
                    select 1 from settlement_decision d where d.run_id = l.run_id and d.decision = 'WITHDRAWN')
            group by l.household_id, l.policy_code, a.elder_id, l.month
            """;

    private static final String BEFORE =
            """
            from SettlementLine l where exists (
                select a.id from SettlementLine a where a.runId = ?1 and a.adjustsRunId is not null
                    and a.householdId = l.householdId and a.month = l.month)
            and l.runId in (
                select r.id from SettlementRun r join SettlementRun own on own.areaId = r.areaId
                where own.id = ?1 and r.id < own.id
            """ + " and " + SettlementRunRepository.STANDS + ") order by l.runId, l.position";

    private final DataSource rows;

    SettlementLineRepository(DataSource rows) {
        this.rows = rows;
    }

    List<SettlementLine> of(long run) {
        return find("runId = ?1 order by position", run).stream()
                .map(SettlementLineEntity::toLine)
                .toList();
    }

    /** What the street's runs before this one that stand settled for the households and months that it adjusts. */
    List<Line> before(long run) {
        return find(BEFORE, run).stream()
                .map(SettlementLineEntity::toLine)
                .map(SettlementLine::line)
                .toList();
    }

    /** What all runs of a street that stand have settled for a month so far, by household; sums, without steps. */
    Grouped<Line> settled(Area street, YearMonth month) {
        return Grouped.open(
                rows, SETTLED, SettlementLineRepository::sum, street.id().value(), month.atDay(1));
    }

    /** What all runs that stand have settled for earlier months under these policies, for each of these households. */
    Map<HouseholdId, List<PastUse>> past(
            Collection<HouseholdId> households, Collection<String> codes, YearMonth before) {
        Map<HouseholdId, List<PastUse>> past = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> found = getEntityManager()
                .createNativeQuery(PAST)
                .setParameter(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(Long[]::new))
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("before", before.atDay(1))
                .getResultList();
        for (Object[] row : found) {
            past.computeIfAbsent(new HouseholdId((Long) row[0]), household -> new ArrayList<>())
                    .add(new PastUse(
                            (String) row[1],
                            row[2] == null ? null : new ElderId((Long) row[2]),
                            YearMonth.from((LocalDate) row[3]),
                            new Money((Long) row[4]),
                            (Long) row[5]));
        }
        return past;
    }

    private static Line sum(ResultSet row) throws SQLException {
        long award = row.getLong(4);
        boolean family = row.wasNull();
        return new Line(
                new HouseholdId(row.getLong(2)),
                row.getString(1),
                Payer.valueOf(row.getString(3)),
                family ? null : new AwardId(award),
                row.getString(5),
                row.getString(6),
                family ? null : new PolicyVersionId(row.getLong(7)),
                row.getString(8),
                row.getInt(9),
                YearMonth.from(row.getObject(10, LocalDate.class)),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                new Money(row.getLong(14)),
                new Money(row.getLong(15)),
                List.of());
    }
}
