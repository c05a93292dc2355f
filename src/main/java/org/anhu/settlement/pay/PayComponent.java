package org.anhu.settlement.pay;

/**
 * What pay is made of: the five components of S1-06, the one-off award of S0-16, and what follows from visits. The
 * order is that of the statement.
 */
public enum PayComponent {
    /** 基本补贴 */
    BASE(PayUnit.MONTH, false, true),
    /** 职务补贴, by the post that was recorded. */
    POST(PayUnit.MONTH, true, true),
    /** 服务年限补贴, for each whole year by the month's last day. */
    SENIORITY(PayUnit.YEAR_OF_SERVICE, false, true),
    /** 职业资格补贴, for the best paid of the certificates valid on the month's first day. */
    QUALIFICATION(PayUnit.MONTH, true, true),
    /** 绩效补贴, by the grade that was recorded for the month. */
    PERFORMANCE(PayUnit.MONTH, true, false),
    /** 一次性奖励, by the award that was recorded for the month. */
    ONE_OFF(PayUnit.MONTH, true, false),
    /** The care itself, where it is paid by the hour; the rate of relatives. */
    VISIT_TIME(PayUnit.HOUR, false, false),
    /** From visit to visit; the ways from and to home are nobody's working time. */
    TRAVEL_TIME(PayUnit.HOUR, false, false),
    /** From visit to visit. */
    TRAVEL_DISTANCE(PayUnit.KILOMETRE, false, false),
    /** On top, for visits in place of a household's primary caregiver who is on leave. */
    SUBSTITUTE(PayUnit.HOUR, false, false);

    private final PayUnit unit;
    private final boolean keyed;
    private final boolean byContract;

    PayComponent(PayUnit unit, boolean keyed, boolean byContract) {
        this.unit = unit;
        this.keyed = keyed;
        this.byContract = byContract;
    }

    public PayUnit unit() {
        return unit;
    }

    /** Whether there is a rate for each post, certificate, grade or award. */
    public boolean keyed() {
        return keyed;
    }

    /** Whether only the days of the contract count, where a rule says so. */
    boolean byContract() {
        return byContract;
    }

    /** Whether the key is recorded for the caregiver, and not found in the certificates. */
    boolean recorded() {
        return keyed && this != QUALIFICATION;
    }
}
