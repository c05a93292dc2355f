-- When a visit under way will end, where somebody has said that it takes longer.
alter table visit add column expected_end timestamptz check (expected_end > ends_at);
