-- The cheapest way to have a waiting need done after all: {"caregiver","date","rule","units"}; the text is for the reader's
-- language to say. Null: no single rule giving way would help.
alter table plan_waiting add column way_out jsonb;
