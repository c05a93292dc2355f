package org.anhu.settlement.ledger;

/** The names of the accounts. An account is there as soon as something is booked to it. */
public final class Accounts {

    /** What the area's own subsidy costs: one for each policy and tier. */
    public static final String SUBSIDY = "expense/subsidy/";

    /** What long-term-care insurance is to pay. */
    public static final String INSURANCE = "expense/insurance/";

    /** What vouchers and cards are redeemed for. */
    public static final String VOUCHER = "expense/voucher/";

    /** What a fund of donations gives. */
    public static final String CHARITY = "expense/charity/";

    /** What caregivers' pay costs: one for each fund. */
    public static final String PAY = "expense/pay/";

    /** What a household is owed: flat tiers and other money that goes to it. */
    public static final String PAYABLE_HOUSEHOLD = "payable/household/";

    /** What a street's provider is owed for visits. */
    public static final String PAYABLE_PROVIDER = "payable/provider/";

    /** What a caregiver is owed. */
    public static final String PAYABLE_CAREGIVER = "payable/caregiver/";

    /** What a family owes for visits. */
    public static final String RECEIVABLE_HOUSEHOLD = "receivable/household/";

    /** Minutes that a volunteer has given and may have back; what is credited comes from {@link #TIME_GIVEN}. */
    public static final String TIME_BANK = "timebank/caregiver/";

    /** All minutes that volunteers gave, by street. */
    public static final String TIME_GIVEN = "timebank/given/";

    /** All minutes that volunteers had back, by street. */
    public static final String TIME_SPENT = "timebank/spent/";

    private Accounts() {}
}
