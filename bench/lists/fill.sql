-- Fills a server with demo data up to 100,000 clients of 楽々ケアプランセンター and of 楽々クラブ デイサービス, each with a certification,
-- a month 2026-11 with three lines at both offices and a received record at the provider, and 20,000 requests and 5,000
-- members of staff. H2 only. Ids are negative, so that they meet none of the application's.
set @care = select id from office where name = '楽々ケアプランセンター';
set @provider = select id from office where name = '楽々クラブ デイサービス';
set @corporation = select corporation_id from office where id = @care;
set @insurer = select min(id) from insurer;
set @insurer_number = select insurer_number from insurer where id = @insurer;
set @staff = select min(id) from staff where login_name = 'care';
set @care_number = select office_number from office where id = @care;
set @provider_number = select office_number from office where id = @provider;

-- kana that begin in every row of the table, the order of the list unlike that of the ids
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
  select -x, 1, -x, @care, @staff, @care, date '2026-02-01' from system_range(1, 100000)
  union all
  select -x - 100000, 1, -x, @provider, null, @care, date '2026-02-01' from system_range(1, 100000);
insert into monthly_schedule (id, version, office_id, client_id, service_month, status, insurer_id, insured_number, care_level,
    certification_status, certified_on, limit_from, limit_to, limit_units, benefit_rate, created_on,
    care_management_office_number, care_management_office_name, care_manager_id, care_manager_name, changed_at)
  select -x - 100000 * o.n, 1, o.id, -x, 202611, case when mod(x, 10) < 8 then 'DRAFTED' else 'CONFIRMED' end, @insurer,
         lpad(x, 10, '8'), 'CARE_' || (mod(x, 5) + 1), 'CERTIFIED', date '2026-01-15', date '2026-02-01', date '2028-01-31',
         19705, 90, date '2026-10-23', @care_number, '楽々ケアプランセンター',
         case when o.n = 0 then @staff end, '試験 担当', timestamp '2026-10-23 10:00:00'
  from system_range(1, 100000) cross join (select 0 n, @care id union all select 1, @provider) o;
insert into schedule_line (id, version, schedule_id, line_no, service_code, service_name, start_time, end_time, units,
    provider_number, provider_name, over30_days, planned, actual)
  select s.id * 3 + l.x, 1, s.id, l.x + 1, '15144' || (l.x + 1), '通所介護', '0930', '1645', 777, @provider_number,
         '楽々クラブ デイサービス', false, rpad('01', 62, '0'), rpad('', 62, '0')
  from monthly_schedule s cross join system_range(0, 2) l where s.id < 0;
insert into statement_line (id, version, schedule_id, line_no, kind, provider_name, provider_number, service_code, service_name,
    units, discount_rate, discounted_units, times, service_units, managed_units, unit_price, total_cost, benefit_rate,
    claimed_amount, client_charge, over30_days)
  select s.id * 3 + l.x, 1, s.id, l.x + 1, 'DETAIL', '楽々クラブ デイサービス', @provider_number, '15144' || (l.x + 1), '通所介護',
         777, 100, 777, 1, 777, 777, 10.54, 8189, 90, 7370, 819, false
  from monthly_schedule s cross join system_range(0, 2) l where s.id < 0;
insert into transmission (id, version, office_id, exchange_version, data_kind, sender_number, sender_service_type, sender_id,
    destination_number, service_month, serial, state, client_count, error_count, warning_count, uploaded_by_id, uploaded_at,
    received_at)
  select -x, 1, @provider, 'V3', 'SCHEDULE', @care_number, '43', @care, @provider_number, 202611, 20261020000000 + x, 'RECEIVED', 1000, 0, 0,
         @staff, timestamp '2026-10-20 10:00:00', timestamp '2026-10-20 10:01:00'
  from system_range(1, 100);
insert into received_record (id, version, transmission_id, office_id, data_kind, insurer_number, insured_number, service_month,
    client_id, client_name, client_kana, care_level, state)
  select -x, 1, -(mod(x, 100) + 1), @provider, 'SCHEDULE', @insurer_number, lpad(x, 10, '8'), 202611, -x, '試験 ' || x, 'シケン',
         'CARE_' || (mod(x, 5) + 1), 'READY'
  from system_range(1, 100000);
insert into processing_request (id, version, kind, office_id, staff_id, state, title, exchange_version, overwrite_confirmed,
    requested_at, started_at, finished_at, total, processed, error_count, warning_count, stop_requested, resumes)
  select -x, 1, case when mod(x, 2) = 0 then 'EXPORT' else 'APPLY' end, @care, @staff, 'COMPLETED', '試験の依頼 ' || x, 'V3', false,
         dateadd(minute, -x, timestamp '2026-11-01 09:00:00'), dateadd(minute, -x, timestamp '2026-11-01 09:00:01'),
         dateadd(minute, -x, timestamp '2026-11-01 09:00:30'), 100, 100, 0, 0, false, 0
  from system_range(1, 20000);
insert into staff (id, version, corporation_id, code, name, kana, gender, must_change_password, active, admin, operator,
    care_manager, failed_logins, locked)
  select -x, 1, @corporation, 'B' || lpad(x, 6, '0'), '職員 ' || x,
         substring('あかさたなはまやらわ', mod(x, 10) + 1, 1) || lpad(x, 6, '0'), 'FEMALE', false, true, false, false, false, 0, false
  from system_range(1, 5000);
analyze;
