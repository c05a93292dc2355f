-- Under one policy a household has one award a day, or each of its elders has one: no elder is every elder, for a range
-- without ends meets each of them.
alter table award drop constraint award_overlaps;
alter table award add constraint award_overlaps exclude using gist (
    household_id with =, policy_code with =, int8range(elder_id, elder_id, '[]') with &&,
    daterange(from_date, to_date, '[]') with &&);

-- Permissions that were given before applications were kept here have none; the reason names the document.
alter table relative_caregiver alter column application_id drop not null;
create unique index relative_caregiver_on_paper on relative_caregiver (elder_id, caregiver_id)
    where application_id is null;
create index relative_caregiver_caregiver on relative_caregiver (caregiver_id);
