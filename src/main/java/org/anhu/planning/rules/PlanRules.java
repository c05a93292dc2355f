package org.anhu.planning.rules;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** All rules by which OptaPlanner judges a plan; what a unit of each costs is for the plan's weights to say. */
public final class PlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        List<Constraint> rules = new ArrayList<>();
        rules.addAll(new CaregiverRules(factory).all());
        rules.addAll(new TimeRules(factory).all());
        rules.addAll(new PairRules(factory).all());
        rules.addAll(new PriceRules(factory).all());
        return rules.toArray(new Constraint[0]);
    }
}
