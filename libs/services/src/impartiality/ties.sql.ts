// What ties people of the register to the applicants of cases: one statement, however many of either.

/** Whatever ties assessor a: what was entered, the employer on the register, help with other reviews in-house. */
const INTERESTS = `
         select i.id::text, i.kind, i.from_day, i.to_day, body_node(i.organisation_id, i.body) as key, coalesce(o.name, i.body) as name
           from interest i left join organisation o on o.id = i.organisation_id where i.assessor_id = a.id and not i.in_error
         union all select 'register', 'employment', null, null, body_node(null, a.employer), a.employer where a.employer is not null
         union all select h.id::text, 'in-house help', h.day, h.day, o.id::text, o.name from in_house_help h
           join case_file c on c.id = h.case_id join organisation o on o.id = c.organisation_id
           where h.assessor_id = a.id and h.case_id <> p.case_id`;

/** @param pairs a query for (case_id, assessor_id). $1 is the day that is looked at. */
export const tiesOf = (pairs: string): string => `
  with recursive pair as (${pairs}),
  applicant as (select distinct p.case_id, o.id::text as key, o.name from pair p join case_file f on f.id = p.case_id
    join organisation o on o.id = f.organisation_id),
  link as materialized (select h.id, body_node(h.owner_id, h.owner) as owner_key, coalesce(a.name, h.owner) as owner,
      body_node(h.owned_id, h.owned) as owned_key, coalesce(b.name, h.owned) as owned, h.from_day, h.to_day
    from holding h left join organisation a on a.id = h.owner_id left join organisation b on b.id = h.owned_id
    where not h.in_error),
  member(case_id, key) as (
    select case_id, key from applicant
    union select m.case_id, case when l.owner_key = m.key then l.owned_key else l.owner_key end
      from member m join link l on m.key in (l.owner_key, l.owned_key))
  select p.case_id as "caseId", f.number, f.cycle, a.id as "assessorId",
    case when a.id = f.assessor_id then 'assessor' when a.id in (f.supervisor_id, f.second_supervisor_id) then 'supervisor' end as role, a.reference, a.name, a.email, a.employer, a.status,
    a.supervisory, a.trained_on::text as "trainedOn", a.approved_on::text as "approvedOn",
    a.competence_until::text as "competenceUntil", jsonb_build_object('key', x.key, 'name', x.name) as applicant,
    (select coalesce(jsonb_agg(d.day::text), '[]') from visit_day d
       where d.assessor_id = a.id and d.case_id <> p.case_id and d.released_at is null and d.day = $1::date) as "takenOn",
    (select coalesce(jsonb_agg(h.day::text order by h.day), '[]') from in_house_help h
       where h.case_id = p.case_id and h.assessor_id = a.id) as "helpedOn",
    (select count(*)::int from case_file g where g.organisation_id = f.organisation_id and g.id <> f.id
       and g.assessor_id = a.id and g.state ->> 'visitedOn' is not null) as assessed,
    (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'from', l.from_day, 'to', l.to_day,
        'owner', jsonb_build_object('key', l.owner_key, 'name', l.owner),
        'owned', jsonb_build_object('key', l.owned_key, 'name', l.owned)) order by l.id), '[]')
       from link l where l.owner_key in (select key from member m where m.case_id = p.case_id)) as holdings,
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'from', i.from_day, 'to', i.to_day,
        'body', jsonb_build_object('key', i.key, 'name', i.name)) order by i.id), '[]')
       from (
${INTERESTS}
       ) i where i.key in (select key from member m where m.case_id = p.case_id)) as interests,
    (select coalesce(jsonb_agg(jsonb_build_object('role', w.role, 'covers', w.covers)), '[]') from conflict_waiver w
       where w.case_id = p.case_id and w.assessor_id = a.id and w.granted) as waivers
  from pair p join case_file f on f.id = p.case_id join assessor a on a.id = p.assessor_id
    join applicant x on x.case_id = p.case_id
  order by f.number, f.cycle, lower(a.name), a.id`;

/** One assessor, or with null the whole register, and one case. */
export const ON_CASE = tiesOf(
  'select $2::uuid as case_id, b.id as assessor_id from assessor b where $3::text is null or b.id::text = $3',
);

/** Whoever takes part in a case that is not over. $2: one assessor only, or null; $3: one case only, or null. */
export const UNDER_WAY = tiesOf(`select c.id as case_id, b.id as assessor_id from case_file c
  join assessor b on b.id in (c.assessor_id, c.supervisor_id, c.second_supervisor_id)
  where c.closed_at is null and ($2::text is null or b.id::text = $2) and ($3::text is null or c.id::text = $3)`);
