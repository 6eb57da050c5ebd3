// Offers as they stand: the event that named the assessor, and its answer, if there is one.
import type { EntityManager } from 'typeorm';
import { policyAt, type Policy } from '#domain/assessors/register';
import type { LocalDay } from '#domain/calendar/dates';
import { offerDays, standingOf, type Answer, type OfferDays, type OfferStanding } from '#domain/offers/offers';

interface Stored {
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  /** The case's last event: what whoever answers has seen. */
  readonly seq: number;
  readonly organisation: string;
  readonly programme: string;
  readonly targetLevel: string;
  readonly namingSeq: number;
  readonly assessor: { readonly id: string; readonly name: string; readonly email: string };
  readonly namedOn: LocalDay;
  readonly takenUp: boolean;
  readonly answer: Answer | null;
  readonly answeredOn: LocalDay | null;
  readonly late: boolean | null;
  readonly heardBy: string | null;
}

export interface Offer extends Stored, OfferDays {
  readonly standing: OfferStanding;
}

const OFFERS = `
  select f.id as "caseId", f.number, f.cycle, f.recorded_seq as seq, o.name as organisation, p.name as programme,
    f.target_level as "targetLevel", e.seq as "namingSeq",
    jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email) as assessor,
    (e.at at time zone 'Europe/London')::date::text as "namedOn",
    f.stage_since > e.at or exists (select from case_event x join account u on u.id::text = x.actor ->> 'id'
      where x.case_id = f.id and x.seq > e.seq and u.assessor_id = a.id) as "takenUp",
    w.answer, w.answered_on::text as "answeredOn", w.late, w.heard_by as "heardBy"
  from case_file f
  cross join lateral (select e.seq, e.at from case_event e where e.case_id = f.id and e.type = 'AssessorNamed'
    order by e.seq desc limit 1) e
  join assessor a on a.id = f.assessor_id join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  left join offer_answer w on w.case_id = f.id and w.naming_seq = e.seq`;

const OF_CASE = `${OFFERS} where f.id = $1`;
const OF_ASSESSOR = `${OFFERS} where f.assessor_id = $1 and f.closed_at is null order by e.at, f.id`;
const UNANSWERED = `${OFFERS} where f.closed_at is null and w.answer is null order by e.at, f.id`;

const withDays = (rows: readonly Stored[], policies: readonly Policy[], today: LocalDay): readonly Offer[] =>
  rows.map((row) => {
    const days = offerDays(row.namedOn, policyAt(policies, row.namedOn));
    return { ...row, ...days, standing: standingOf(row, days, today) };
  });

type Manager = Pick<EntityManager, 'query'>;

export const offerOfCase = async (
  db: Manager,
  caseId: string,
  policies: readonly Policy[],
  today: LocalDay,
): Promise<Offer | undefined> => withDays(await db.query(OF_CASE, [caseId]), policies, today)[0];

export const offersOf = async (
  db: Manager,
  assessorId: string,
  policies: readonly Policy[],
  today: LocalDay,
): Promise<readonly Offer[]> => withDays(await db.query(OF_ASSESSOR, [assessorId]), policies, today);

export const unanswered = async (
  db: Manager,
  policies: readonly Policy[],
  today: LocalDay,
): Promise<readonly Offer[]> => withDays(await db.query(UNANSWERED), policies, today);
