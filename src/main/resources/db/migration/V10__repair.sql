-- A repair is a plan of a day that has begun.
alter table plan_run add column kind text not null default 'DAY' check (kind in ('DAY', 'REPAIR'));
alter table plan_run add column frozen_until timestamptz; -- of a repair: what starts before that stays as it is

create table plan_change ( -- what a proposal does to the visits that were published when it was made
    plan_id           bigint not null references plan_run,
    need_id           bigint not null references need,
    carer_no          int not null,
    kind              text not null check (kind in ('MOVED', 'PLANNED', 'WAITING', 'UNKEPT')),
    visit_id          bigint references visit, -- null for a visit that is new
    elder_id          bigint not null references elder,
    date              date not null,
    from_caregiver_id bigint references caregiver,
    from_starts_at    timestamptz,
    from_ends_at      timestamptz,
    to_caregiver_id   bigint references caregiver,
    to_starts_at      timestamptz,
    to_ends_at        timestamptz,
    primary key (plan_id, need_id, carer_no)
);
create trigger never_edited before update or delete on plan_change for each row execute function refuse_proposal_change();
