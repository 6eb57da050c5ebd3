import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { AppealState } from '#domain/appeals/appeal';
import type { LocalDay } from '#domain/calendar/dates';
import type { CertificateState } from '#domain/certificates/certificate';
import type { ComplaintState } from '#domain/complaints/complaint';
import { askedOf, asksOfAppeal, asksOfCertificate, asksOfComplaint, type Ask } from '#domain/proceedings/asks';
import type { ProceedingClockKind } from '#domain/proceedings/clocks';
import { Clock } from '#platform/clock/clock';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import { NEXT_PROMISE } from './proceeding-page.js';

/** What of appeals, complaints and certificates waits for the reader. */
export interface WaitingProceeding {
  readonly id: string;
  readonly kind: ProceedingKind;
  readonly number: string;
  readonly organisation: string | null;
  /** To follow "please". */
  readonly does: string;
  /** By when it is promised; null where nothing is. */
  readonly promise: {
    readonly kind: ProceedingClockKind;
    readonly promisedDay: LocalDay;
    readonly workingDay: LocalDay;
  } | null;
}

export interface WaitingCount {
  readonly kind: ProceedingKind;
  readonly count: number;
  readonly overdue: number;
}

interface Stored extends Omit<WaitingProceeding, 'does'> {
  readonly state: never;
}

/** Open ones in which somebody has a move; whom a complaint is about does not see it. */
const OPEN = `
  select * from (select p.id, p.kind, p.number, p.state, coalesce(o.name, k.organisation) as organisation, ${NEXT_PROMISE} as promise
  from proceeding p left join complaint k on k.id = p.id left join case_file f on f.id = p.case_id
    left join organisation o on o.id = f.organisation_id
  where p.closed_at is null and p.recorded_seq > 0 and k.about_account_id is distinct from $1::uuid
    and (p.kind <> 'certificate' or p.state -> 'proposal' <> 'null'::jsonb)) o
  order by o.promise ->> 'workingDay' nulls last, o.number`;

const ASKS: Readonly<Record<ProceedingKind, (state: never) => readonly Ask[]>> = {
  appeal: (state: AppealState) => asksOfAppeal(state),
  complaint: (state: ComplaintState) => asksOfComplaint(state),
  certificate: (state: CertificateState) => asksOfCertificate(state),
};

/** Whose move it is in what comes after the report: for the home page and the worklists. Few are open at a time. */
@Injectable()
export class WaitingProceedingsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is due first comes first. */
  async own(user: User): Promise<readonly WaitingProceeding[]> {
    const open = await this.db.query<readonly Stored[]>(OPEN, [user.id]);
    return open.flatMap(({ state, ...each }) => {
      const ask = askedOf(ASKS[each.kind](state), user);
      return ask ? [{ ...each, does: ask.does }] : [];
    });
  }

  /** What lists are narrowed to where somebody asks for their own. @param mine false or undefined: everything */
  async idsOf(user: User, mine: boolean | undefined): Promise<{ readonly ids?: readonly string[] }> {
    return mine ? { ids: (await this.own(user)).map(({ id }) => id) } : {};
  }

  /** Of each kind, how many wait for the reader, and how many of these are late. */
  async counts(user: User): Promise<readonly WaitingCount[]> {
    const today = await this.clock.today();
    const own = await this.own(user);
    return (['appeal', 'complaint', 'certificate'] as const).map((kind) => {
      const mine = own.filter((each) => each.kind === kind);
      const late = mine.filter(({ promise }) => promise !== null && promise.promisedDay < today);
      return { kind, count: mine.length, overdue: late.length };
    });
  }
}
