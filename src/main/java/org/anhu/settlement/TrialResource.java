package org.anhu.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.anhu.area.Role;
import org.anhu.entitlement.Policies;
import org.anhu.entitlement.PolicyVersion;
import org.anhu.settlement.price.Prices;
import org.anhu.settlement.rules.Line;
import org.anhu.settlement.rules.MonthRules;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a month would come to, calculated by the rules that settle, of inputs that are made up; nothing is written. */
@Path("/settlements/trials")
@Tag(name = "settlement")
class TrialResource {

    private static final int DAYS_OF_A_WEEK_BEFORE = 6;

    private final Policies policies;
    private final Prices prices;

    TrialResource(Policies policies, Prices prices) {
        this.policies = policies;
        this.prices = prices;
    }

    @POST
    @RolesAllowed({Role.DISTRICT_APPROVER, Role.STREET_MANAGER, Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR})
    @Transactional
    public List<Line> calculate(Trial trial) {
        List<PolicyVersion> asked = policies.all().stream()
                .filter(policy -> trial.awards().stream()
                        .anyMatch(award -> award.policyCode().equals(policy.code())))
                .toList();
        return MonthRules.settle(trial.inputs(
                asked,
                prices.between(
                        trial.month().atDay(1).minusDays(DAYS_OF_A_WEEK_BEFORE),
                        trial.month().atEndOfMonth())));
    }
}
