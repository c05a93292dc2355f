-- A line is one payer's: its days, parts and rate have become steps, and there may be several of one household, of which
-- those of the family have no award.
alter table settlement_line
    drop constraint settlement_line_award_id_policy_version_id_month_key,
    drop column days_entitled,
    drop column days_in_month,
    drop column parts,
    drop column parts_in_month,
    drop column rate_fen,
    drop column amount_fen,
    drop column rule,
    alter column award_id drop not null,
    alter column policy_version_id drop not null,
    add column payer text not null default 'SUBSIDY'
        check (payer in ('INSURANCE', 'VOUCHER', 'SUBSIDY', 'CHARITY', 'FAMILY')),
    add column minutes int not null default 0,
    add column gross_fen bigint not null default 0,
    add column amount_fen bigint not null default 0, -- negative in adjustments
    add column steps jsonb not null default '[]', -- from which the amount can be derived again
    add constraint settlement_line_has_an_award
        check (payer = 'FAMILY' or award_id is not null and policy_version_id is not null);
-- the defaults served rows that were there, of which no release has any
alter table settlement_line
    alter column payer drop default,
    alter column minutes drop default,
    alter column gross_fen drop default,
    alter column amount_fen drop default,
    alter column steps drop default;
create unique index settlement_line_once on settlement_line
    (run_id, month, payer, household_id, award_id, policy_version_id) nulls not distinct;
create index settlement_line_household on settlement_line (household_id, month);
