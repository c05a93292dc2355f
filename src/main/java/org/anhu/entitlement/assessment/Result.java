package org.anhu.entitlement.assessment;

import java.util.List;

/**
 * What an assessment comes to.
 *
 * @param level by the total alone
 * @param finalLevel raised one level for any number of reasons, to the highest in a coma
 */
record Result(int total, int level, int finalLevel, List<RaisedFor> reasons) {

    /** The level that a total of points gives. Nothing raises the highest one, so then there are no reasons. */
    static Result of(Standard standard, AssessmentDetails details) {
        int level = standard.level(details.points());
        List<RaisedFor> reasons = level == Standard.HIGHEST ? List.of() : reasons(standard, details);
        int raised = reasons.contains(RaisedFor.COMA) ? Standard.HIGHEST : reasons.isEmpty() ? level : level + 1;
        return new Result(details.points(), level, raised, reasons);
    }

    private static List<RaisedFor> reasons(Standard standard, AssessmentDetails details) {
        List<RaisedFor> reasons = new java.util.ArrayList<>();
        if (details.dementia()) {
            reasons.add(RaisedFor.DEMENTIA);
        }
        if (details.otherMentalDisorder()) {
            reasons.add(RaisedFor.OTHER_MENTAL_DISORDER);
        }
        if (details.riskEvents() >= standard.riskEventsThatRaise()) {
            reasons.add(RaisedFor.CARE_RISK_EVENTS);
        }
        if (details.coma()) {
            reasons.add(RaisedFor.COMA);
        }
        return List.copyOf(reasons);
    }
}
