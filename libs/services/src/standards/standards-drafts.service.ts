import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { refuseAbandoning, refuseChange, refuseConsultation, standingOf } from '#domain/standards/consultation';
import {
  draftOf,
  faultsOfJudging,
  faultsOfSegment,
  withSegment,
  type DraftRules,
  type Judging,
  type SegmentText,
} from '#domain/standards/draft';
import { Clock } from '#platform/clock/clock';
import { StandardsReadingsService, type Draft, type StoredDraft } from './standards-readings.service.js';
import { StandardsService } from './standards.service.js';

export interface NewDraft {
  readonly basedOn: string;
  readonly reference: string;
  readonly title: string;
  readonly reason: string;
}

export interface AskedOfDraft {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

interface Change {
  readonly rules?: DraftRules;
  readonly status?: 'consultation' | 'abandoned';
  readonly consultFrom?: LocalDay;
  readonly consultUntil?: LocalDay;
  readonly givenUp?: string;
}

/** Versions as they are drafted in the office, up to what the Board decides on. */
@Injectable()
export class StandardsDraftsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly standards: StandardsService,
    private readonly readings: StandardsReadingsService,
  ) {}

  /** A copy of a published version under a reference of its own. The same id begins the same draft once. */
  async begin(user: User, id: string, { basedOn, reference, title, reason }: NewDraft): Promise<Draft> {
    refuse(user);
    const [base, now] = await Promise.all([this.standards.get(basedOn), this.clock.now()]);
    const taken = await this.db.query<readonly { by: string }[]>(
      `select 'version' as by from standards_version where reference = $1
       union all select 'draft' from standards_draft where reference = $1 and id <> $2`,
      [reference, id],
    );
    if (taken[0])
      throw new InvalidInput('The draft cannot be begun as entered.', [
        { pointer: '/reference', message: `is the reference of another ${taken[0].by}; give it one of its own.` },
      ]);
    await this.db.query(
      `insert into standards_draft (id, reference, title, reason, based_on, status, rules, changed_on, changed_by, made_by, made_at)
       values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $8, $9) on conflict (id) do nothing`,
      [id, reference, title, reason, base.id, JSON.stringify(draftOf(base.rules)), londonDay(now), user.id, now],
    );
    return this.readings.one(user, id);
  }

  writeSegment(asked: AskedOfDraft, no: number, segment: SegmentText): Promise<Draft> {
    return this.change(asked, ({ rules, base }) => {
      if (!rules.segments.some((each) => each.no === no))
        throw new DomainError('STANDARDS.SEGMENT_UNKNOWN', `The standards have no segment ${no}.`, { no });
      const written = withSegment(rules, no, segment);
      refuseFaults(faultsOfSegment(base, written, no), `Segment ${no} cannot be kept as written.`);
      return { rules: written };
    });
  }

  writeJudging(asked: AskedOfDraft, judging: Judging): Promise<Draft> {
    return this.change(asked, ({ rules }) => {
      refuseFaults(faultsOfJudging(judging), 'Grades and periods cannot be kept as entered.');
      return { rules: { ...rules, ...judging } };
    });
  }

  /** From today to the end of that day; until then the draft does not change. */
  openConsultation(asked: AskedOfDraft, until: LocalDay): Promise<Draft> {
    return this.step(asked, (stored, today) => {
      const refused = refuseConsultation(standingOf(stored, today), stored.rules, until, today);
      if (refused) throw refused;
      return { status: 'consultation', consultFrom: today, consultUntil: until };
    });
  }

  giveUp(asked: AskedOfDraft, reason: string): Promise<Draft> {
    return this.step(asked, (stored, today) => {
      const refused = refuseAbandoning(standingOf(stored, today));
      if (refused) throw refused;
      return { status: 'abandoned', givenUp: reason };
    });
  }

  private change(asked: AskedOfDraft, work: (stored: StoredDraft) => Change): Promise<Draft> {
    return this.step(asked, (stored, today) => {
      const refused = refuseChange(standingOf(stored, today));
      if (refused) throw refused;
      return work(stored);
    });
  }

  private async step(
    { user, id, expectedSeq }: AskedOfDraft,
    work: (stored: StoredDraft, today: LocalDay) => Change,
  ): Promise<Draft> {
    refuse(user);
    const today = await this.clock.today();
    await this.db.transaction(async (tx) => {
      const stored = await this.readings.seen(tx, id, expectedSeq);
      await write(tx, id, work(stored, today), { by: user.id, today });
    });
    return this.readings.one(user, id);
  }
}

function refuseFaults(faults: readonly FieldFault[], message: string): void {
  if (faults.length > 0) throw new InvalidInput(message, faults);
}

async function write(
  tx: EntityManager,
  id: string,
  { rules, status, consultFrom, consultUntil, givenUp }: Change,
  { by, today }: { readonly by: string; readonly today: LocalDay },
): Promise<void> {
  await tx.query(
    `update standards_draft set rules = coalesce($2, rules), status = coalesce($3, status), consult_from = coalesce($4, consult_from),
       consult_until = coalesce($5, consult_until), given_up = coalesce($6, given_up), version = version + 1,
       changed_on = case when $2::jsonb is null then changed_on else $7::date end,
       changed_by = case when $2::jsonb is null then changed_by else $8::uuid end
     where id = $1`,
    [
      ...[id, rules ? JSON.stringify(rules) : null, status ?? null, consultFrom ?? null, consultUntil ?? null],
      ...[givenUp ?? null, today, by],
    ],
  );
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'draftStandards');
  if (denied) throw denied;
}
