-- Which notice says that a date is off, or worked in exchange: a later one may change single days.
alter table holiday add column source text not null default 'not recorded';
alter table holiday alter column source drop default;
