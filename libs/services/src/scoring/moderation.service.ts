import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { moderationOf, type Moderation, type Reviewed } from '#domain/scoring/moderation';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';

export interface ModerationRow extends Moderation {
  readonly id: string;
  readonly assessor: string;
}

export interface ModerationAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Each sealed set with what its review came to: the first acceptance or return after it was submitted. */
const ROWS = `
  with reviewed as (
    select s.id, s.case_id, s.scores, a.assessor_id, f.standards_version_id, next.type
    from score_set s join account a on a.id::text = s.sealed_by join case_file f on f.id = s.case_id
      join case_event sub on sub.case_id = s.case_id and sub.command_id = s.command_id
      join lateral (select e.type from case_event e where e.case_id = s.case_id and e.seq > sub.seq
        and e.type in ('ScoresAccepted', 'ScoresReturned') order by e.seq limit 1) next on true
    where s.kind = 'assessor' and a.assessor_id is not null
  ), alternative as (
    select r.assessor_id, (theirs.each ->> 'points')::int as theirs, (x.score ->> 'points')::int as alternative,
      (criterion.each ->> 'points')::int as available
    from alternative_score x join reviewed r on r.id = x.score_set_id join standards_version v on v.id = r.standards_version_id
      left join lateral (select t.each from jsonb_array_elements(r.scores) as t(each) where t.each ->> 'criterion' = x.criterion) theirs on true
      left join lateral (select c.each from jsonb_array_elements(v.rules -> 'segments') as s(each),
        jsonb_array_elements(s.each -> 'criteria') as c(each) where c.each ->> 'id' = x.criterion) criterion on true
    where x.withdrawn_at is null
  )
  select p.id, p.name as assessor, count(distinct r.case_id)::int as cases,
    (count(distinct r.case_id) filter (where r.type = 'ScoresReturned'))::int as returned,
    (select count(*)::int from alternative l where l.assessor_id = p.id) as alternatives,
    (select coalesce(jsonb_agg(jsonb_build_object('theirs', l.theirs, 'alternative', l.alternative, 'available', l.available)), '[]')
       from alternative l where l.assessor_id = p.id and l.theirs is not null and l.alternative is not null) as differing
  from reviewed r join assessor p on p.id = r.assessor_id
  where $1::text is null or (p.name, p.id) > ($1, $2::uuid)
  group by p.id, p.name order by p.name, p.id limit $3`;

/** How assessors and their supervisors judge, over all cases; of few cases nothing is said. */
@Injectable()
export class ModerationService {
  constructor(private readonly db: DataSource) {}

  /** By name. */
  async list(
    user: User,
    { limit, cursor }: ModerationAsked,
  ): Promise<{ readonly items: readonly ModerationRow[]; readonly nextCursor: string | null }> {
    const denied = refuseUnless(user, 'readModeration');
    if (denied) throw denied;
    const [name = null, id = null] = placeOf(cursor, [/^/, UUID]) ?? [];
    const rows = await this.db.query<readonly (Reviewed & { id: string; assessor: string })[]>(ROWS, [
      ...[name, id, limit + 1],
    ]);
    const items = rows.slice(0, limit).map((row) => ({ id: row.id, assessor: row.assessor, ...moderationOf(row) }));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.assessor, last.id]) };
  }
}
