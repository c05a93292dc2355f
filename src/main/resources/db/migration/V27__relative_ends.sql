-- Until when a relative may care: said once, and kept (S3-09).
create table relative_caregiver_end (
    relative_caregiver_id bigint primary key references relative_caregiver,
    last_day              date not null,
    reason                text not null,
    ended_by              text not null,
    ended_at              timestamptz not null
);
create trigger append_only before update or delete on relative_caregiver_end
    for each row execute function refuse_change();
create trigger append_only_truncate before truncate on relative_caregiver_end execute function refuse_change();
