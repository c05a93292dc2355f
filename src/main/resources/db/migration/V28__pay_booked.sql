-- Pay that was approved before approving booked it: for each statement what every fund gives more or less than the
-- revision before it, against what the caregiver is owed. The same source as the application's.
create temporary table pay_to_book on commit drop as
with fund as (
    select s.id, s.caregiver_id, s.month, s.revision, l ->> 'fund' as fund, sum((l ->> 'amountFen')::bigint) as fen
    from pay_statement s cross join lateral jsonb_array_elements(s.lines) l
    group by s.id, l ->> 'fund'
), change as (
    select id, fund, fen from fund
    union all
    select s.id, f.fund, - f.fen
    from pay_statement s
        join fund f on f.caregiver_id = s.caregiver_id and f.month = s.month and f.revision = s.revision - 1
)
select s.id, s.area_id, s.month, s.revision, s.caregiver, s.difference_fen, p.approved_by, p.approved_at, c.fund,
    sum(c.fen) as fen
from pay_statement s join pay_approval p on p.statement_id = s.id join change c on c.id = s.id
group by s.id, p.statement_id, c.fund
having sum(c.fen) <> 0;

insert into ledger_transaction (area_id, booked_at, booked_by, month, text, source)
select distinct area_id, approved_at, approved_by, month,
    'pay of ' || to_char(month, 'YYYY-MM') || ', revision ' || revision, 'pay/' || id
from pay_to_book order by 6;

insert into ledger_entry (transaction_id, account, unit, amount)
select t.id, 'expense/pay/' || lower(b.fund), 'FEN', b.fen
from pay_to_book b join ledger_transaction t on t.source = 'pay/' || b.id
union all
select distinct t.id, 'payable/caregiver/' || b.caregiver, 'FEN', - b.difference_fen
from pay_to_book b join ledger_transaction t on t.source = 'pay/' || b.id
where b.difference_fen <> 0;
