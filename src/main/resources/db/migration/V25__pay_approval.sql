-- Who makes a month's pay statements does not approve them; until then they are drafts that no caregiver sees.
alter table pay_statement add constraint pay_statement_maker unique (id, created_by);

create table pay_approval (
    statement_id bigint primary key,
    created_by   text not null, -- the statement's maker again, for the check
    approved_by  text not null,
    approved_at  timestamptz not null,
    foreign key (statement_id, created_by) references pay_statement (id, created_by),
    constraint pay_maker_is_not_checker check (approved_by <> created_by)
);
create trigger append_only before update or delete on pay_approval for each row execute function refuse_change();
create trigger append_only_truncate before truncate on pay_approval execute function refuse_change();
insert into pay_approval (statement_id, created_by, approved_by, approved_at)
select id, created_by, 'before there were checkers', created_at from pay_statement order by id;
