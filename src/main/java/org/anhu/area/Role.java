package org.anhu.area;

/** Who may do what (domain.md section 7). Constants, for annotations. */
public final class Role {

    /** 民政局社会福利科: approves, publishes policies, reads everything. */
    public static final String DISTRICT_APPROVER = "DISTRICT_APPROVER";
    /** 街道管理中心: intake, agreements, assignment, leave. */
    public static final String STREET_MANAGER = "STREET_MANAGER";
    /** 站长/派单员: demand, plans, visits of the own area. */
    public static final String DISPATCHER = "DISPATCHER";
    /** 养护员: the own schedule and the elders on it. */
    public static final String CAREGIVER = "CAREGIVER";
    /** 结算: months, lines and ledger; no health data. */
    public static final String CLERK = "CLERK";
    /** 监督员: reads, independent of the provider. */
    public static final String SUPERVISOR = "SUPERVISOR";
    /** Keeps accounts; sees no elder. */
    public static final String ADMIN = "ADMIN";

    /** All of them, as an account may have them. */
    public static final java.util.List<String> ALL =
            java.util.List.of(DISTRICT_APPROVER, STREET_MANAGER, DISPATCHER, CAREGIVER, CLERK, SUPERVISOR, ADMIN);

    private Role() {}
}
