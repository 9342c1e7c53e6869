-- Fills a server with demo data up to what a large office has after some years (see ../README.md for the figures). H2 only.
-- Ids are negative, so that they meet none of the application's.
set @care = select id from office where name = '楽々ケアプランセンター';
set @provider = select id from office where name = '楽々クラブ デイサービス';
set @corporation = select corporation_id from office where id = @care;
set @insurer = select min(id) from insurer;
set @insurer_number = select insurer_number from insurer where id = @insurer;
set @staff = select min(id) from staff where login_name = 'care';
set @care_number = select office_number from office where id = @care;
set @provider_number = select office_number from office where id = @provider;

-- 10,000 members of staff, of whom 500 are care managers, and 10,000 offices of other companies
insert into staff (id, version, corporation_id, code, name, kana, gender, must_change_password, active, admin, operator,
    care_manager, failed_logins, locked)
  select -x, 1, @corporation, 'B' || lpad(x, 6, '0'), '職員 ' || x,
         substring('あかさたなはまやらわ', mod(x, 10) + 1, 1) || lpad(x, 6, '0'), 'FEMALE', false, true, false, false,
         x <= 500, 0, false
  from system_range(1, 10000);
insert into staff_affiliation (id, version, staff_id, office_id, valid_from)
  select -x, 1, -x, @care, date '2026-02-01' from system_range(1, 10000);
insert into permission (id, version, staff_id, office_id, menu)
  select -x * 3 - m.n, 1, -x, @care, m.menu from system_range(1, 10000)
    cross join (select 0 n, 'CAREPLAN_LINK' menu union all select 1, 'SCHEDULES' union all select 2, 'CLIENT_BASICS') m;
insert into office (id, version, office_number, name, kana, kind, area_grade, partner_version, active)
  select -x, 1, '28' || lpad(x, 8, '0'), '試験事業所 ' || x, 'シケンジギョウショ' || x,
         case when x <= 2000 then 'CARE_MANAGEMENT' else 'PROVIDER' end, '04', 'V3', true
  from system_range(1, 10000);
insert into office_service (id, version, office_id, service_type)
  select -x, 1, -x, case when x <= 2000 then '43' else '15' end from system_range(1, 10000);

-- 100,000 clients; kana that begin in every row of the table, the order of the list unlike that of the ids
insert into client (id, version, corporation_id, code, name, kana, gender, birth_date)
  select -x, 1, @corporation, 'B' || lpad(x, 7, '0'), '試験 ' || x,
         substring('あかさたなはまやらわ', mod(x * 7, 10) + 1, 1) || substring('いきしちにひみりうえ', mod(x / 10, 10) + 1, 1)
           || ' ' || lpad(mod(x * 7919, 100003), 6, '0'),
         case when mod(x, 3) = 0 then 'MALE' else 'FEMALE' end, dateadd(day, mod(x * 31, 9000), date '1930-01-01')
  from system_range(1, 100000);
insert into certification (id, version, client_id, insurer_id, insured_number, status, certified_on, valid_from, valid_to,
    care_level, limit_from, limit_to, benefit_rate)
  select -x, 1, -x, @insurer, lpad(x, 10, '8'), 'CERTIFIED', date '2026-01-15', date '2026-02-01', date '2028-01-31',
         'CARE_' || (mod(x, 5) + 1), date '2026-02-01', date '2028-01-31', 90
  from system_range(1, 100000);
insert into client_office (id, version, client_id, office_id, care_manager_id, care_management_office_id, valid_from)
  select -x, 1, -x, @care, -(mod(x, 500) + 1), @care, date '2026-02-01' from system_range(1, 100000)
  union all
  select -x - 100000, 1, -x, @provider, null, @care, date '2026-02-01' from system_range(1, 100000);

-- three months of each at both offices; all lines and the 別表 of the last one
insert into monthly_schedule (id, version, office_id, client_id, client_kana, service_month, status, insurer_id, insured_number,
    care_level, certification_status, certified_on, limit_from, limit_to, limit_units, benefit_rate, created_on,
    care_management_office_number, care_management_office_name, care_manager_id, care_manager_name, changed_at, plan_changed_at)
  select c.id - 100000 * o.n - 200000 * m.n, 1, o.id, c.id, c.kana, m.service_month,
         case when mod(-c.id, 10) < 4 then 'DRAFTED' when mod(-c.id, 10) < 8 then 'ACTUALS_ENTERED' else 'CONFIRMED' end, @insurer,
         lpad(-c.id, 10, '8'), 'CARE_' || (mod(-c.id, 5) + 1), 'CERTIFIED', date '2026-01-15', date '2026-02-01',
         date '2028-01-31', 19705, 90, date '2026-10-23', @care_number, '楽々ケアプランセンター',
         case when o.n = 0 then -(mod(-c.id, 500) + 1) end, '職員 ' || (mod(-c.id, 500) + 1), timestamp '2026-10-23 10:00:00', timestamp '2026-10-23 10:00:00'
  from (select 0 n, 202611 service_month union all select 1, 202610 union all select 2, 202609) m
    cross join (select 0 n, @care id union all select 1, @provider) o cross join client c where c.id < 0;
insert into schedule_line (id, version, schedule_id, line_no, service_code, service_name, start_time, end_time, units,
    provider_number, provider_name, over30_days, planned, actual)
  select s.id * 3 + l.x, 1, s.id, l.x + 1, '15244' || (l.x + 1), '通所介護Ⅰ５' || substring('１２３４', l.x + 1, 1), '0930', '1645', 777,
         case when l.x = 0 then @provider_number else '28' || lpad(2001 + mod(-s.id * 3 + l.x, 8000), 8, '0') end,
         case when l.x = 0 then '楽々クラブ デイサービス' else '試験事業所' end, false, rpad('01', 62, '0'),
         rpad(case when s.status = 'DRAFTED' then '' else '01' end, 62, '0')
  from monthly_schedule s cross join system_range(0, 2) l where s.id < 0 and (l.x = 0 or s.service_month = 202611);
insert into statement_line (id, version, schedule_id, line_no, kind, provider_name, provider_number, service_code, service_name,
    units, discount_rate, discounted_units, times, service_units, managed_units, level_over_units, unit_price, total_cost,
    benefit_rate, claimed_amount, client_charge, over30_days)
  select s.id * 4 + l.x, 1, s.id, l.x + 1, case when l.x = 3 then 'TOTAL' else 'DETAIL' end, '楽々クラブ デイサービス',
         @provider_number, '15244' || (l.x + 1), '通所介護Ⅰ５' || substring('１２３４', l.x + 1, 1), 777, 100, 777, 1, 777, 777, case when l.x = 3 then 0 end, 10.54,
         8189, 90, 7370, 819, false
  from monthly_schedule s cross join system_range(0, 3) l where s.id < 0 and s.service_month = 202611;

-- 100,000 documents of each kind, over the days of 2026 until November; the sheets of November
insert into plan_document (id, version, office_id, client_id, data_kind, insurer_id, insured_number, key_date, created_on,
    care_manager_id, author_name, changed_at)
  select c.id - 100000 * k.n, 1, @care, c.id, k.kind, @insurer, lpad(-c.id, 10, '8'),
         dateadd(day, mod(-c.id, 334), date '2026-01-01'), date '2026-01-01', -(mod(-c.id, 500) + 1), '職員 1',
         timestamp '2026-10-23 10:00:00'
  from (select 0 n, 'CARE_PLAN' kind union all select 1, 'CLIENT_PROFILE' union all select 2, 'PREVENTIVE_PLAN') k
    cross join client c where c.id < 0;
create local temporary table sheet as
  select d.data_kind, d.insured_number, p.file_kind, p.layout_version, p.content, row_number() over (order by p.id) n
  from plan_document d join plan_document_part p on p.document_id = d.id
  where d.id in (select min(x.id) from plan_document x where x.id > 0 and x.office_id = @care group by x.data_kind);
insert into plan_document_part (id, version, document_id, file_kind, layout_version, content)
  select d.id * 10 - s.n, 1, d.id, s.file_kind, s.layout_version, replace(s.content, s.insured_number, d.insured_number)
  from plan_document d join sheet s on s.data_kind = d.data_kind where d.id < 0 and d.key_date >= date '2026-11-01';

-- 100,000 requests with a run each
insert into processing_request (id, version, kind, office_id, staff_id, state, title, exchange_version, overwrite_confirmed,
    requested_at, started_at, finished_at, total, processed, error_count, warning_count, stop_requested, resumes)
  select -x, 1, case when mod(x, 2) = 0 then 'EXPORT' else 'APPLY' end, @care, case when mod(x, 10) = 0 then @staff else -mod(x, 500) - 1 end,
         case when mod(x, 50) = 0 then 'FAILED' else 'COMPLETED' end, '試験の依頼 ' || x, 'V3', false,
         dateadd(minute, -x, timestamp '2026-11-01 09:00:00'), dateadd(minute, -x, timestamp '2026-11-01 09:00:01'),
         dateadd(minute, -x, timestamp '2026-11-01 09:00:30'), 100, 100, 0, 0, false, 0
  from system_range(1, 100000);
insert into job_run (id, version, job, request_id, node, state, started_at, finished_at)
  select -x, 1, case when mod(x, 2) = 0 then 'export' else 'apply' end, -x, 'node1', case when mod(x, 50) = 0 then 'FAILED' else 'COMPLETED' end,
         dateadd(minute, -x, timestamp '2026-11-01 09:00:01'), dateadd(minute, -x, timestamp '2026-11-01 09:00:30')
  from system_range(1, 100000);

-- 100,000 months that were sent, in each version, by requests of 20,000
insert into request_destination (id, version, request_id, seq, office_number, office_name)
  select -x, 1, -x, 1, @provider_number, '楽々クラブ デイサービス' from system_range(1, 10);
insert into sent_record (id, version, request_id, office_id, item_seq, client_id, client_kana, data_kind, exchange_version,
    service_month, parcel, destination_seq, destination_number, destination_service_type, sender_service_type, insurer_number, insured_number,
    serial, exported_at)
  select c.id - 100000 * v.n, 1, -(v.n * 5 + (-c.id - 1) / 20000 + 1), @care, mod(-c.id, 20000) + 1, c.id, c.kana, 'SCHEDULE', v.name, 202610,
         1, 1, @provider_number, case when v.n = 1 then '15' end, case when v.n = 1 then '43' end, @insurer_number,
         lpad(-c.id, 10, '8'), 20260925000000 + (-c.id - 1) / 20000, timestamp '2026-09-25 10:00:00'
  from (select 0 n, 'V3' name union all select 1, 'V4') v cross join client c where c.id < 0;

-- 100,000 received units: 100 of this month with 1,000 clients each, the others with one, over 99 months
insert into transmission (id, version, office_id, exchange_version, data_kind, sender_number, sender_service_type, sender_id,
    destination_number, service_month, serial, state, client_count, error_count, warning_count, uploaded_by_id, uploaded_at,
    received_at)
  select -x, 1, @provider, 'V3', 'SCHEDULE', case when x <= 100 then @care_number else '28' || lpad(mod(x, 1000) + 1, 8, '0') end,
         '43', case when x <= 100 then @care else -(mod(x, 1000) + 1) end, @provider_number,
         case when x <= 100 then 202611 else (24223 + mod(x, 99)) / 12 * 100 + mod(24223 + mod(x, 99), 12) + 1 end,
         20261020000000 - x, 'RECEIVED', case when x <= 100 then 1000 else 1 end, 0, 0, @staff,
         dateadd(minute, -x, timestamp '2026-10-20 10:00:00'), dateadd(minute, -x, timestamp '2026-10-20 10:01:00')
  from system_range(1, 100000);
insert into received_record (id, version, transmission_id, office_id, data_kind, insurer_number, insured_number, service_month,
    client_id, client_name, client_kana, care_level, state)
  select -x, 1, -(mod(x, 100) + 1), @provider, 'SCHEDULE', @insurer_number, lpad(x, 10, '8'), 202611, -x, '試験 ' || x,
         'シケン ' || lpad(mod(x * 7919, 100003), 6, '0'), 'CARE_' || (mod(x, 5) + 1), 'READY'
  from system_range(1, 100000)
  union all
  select -x - 100000, 1, -x, @provider, 'SCHEDULE', @insurer_number, lpad(x, 10, '8'),
         (24223 + mod(x, 99)) / 12 * 100 + mod(24223 + mod(x, 99), 12) + 1, -x, '試験 ' || x, 'シケン', 'CARE_1', 'APPLIED'
  from system_range(101, 100000);

-- a million deeds of five years
insert into audit_event (id, version, occurred_at, login_name, staff_id, corporation_id, office_id, action_code, client_id)
  select -x, 1, dateadd(second, -x * 150, timestamp '2026-11-27 09:00:00'), 'b' || mod(x, 10000), -(mod(x, 10000) + 1), @corporation, @care,
         case mod(x, 4) when 0 then 'CLIENT_VIEWED' when 1 then 'SCHEDULE_VIEWED' when 2 then 'SCHEDULE_CHANGED' else 'LOGIN' end,
         case when mod(x, 4) < 3 then -(mod(x, 100000) + 1) end
  from system_range(1, 1000000);
analyze;
