import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import {
  checkDone,
  checkImprovement,
  daysLate,
  refuseEnded,
  type Improvement,
  type ImprovementStatus,
} from '#domain/improvements/improvements';
import { criterionOf } from '#domain/scoring/standards';
import { newId } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { SelfScoresService } from '../scoring/self-scores.service.js';

export interface PlannedImprovement extends Improvement {
  readonly id: string;
  readonly version: number;
  readonly status: ImprovementStatus;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly note: string | null;
  readonly pointsBefore: number | null;
  readonly pointsAfter: number | null;
}

export interface ImprovementOnPage extends PlannedImprovement {
  readonly daysLate: number;
}

export interface AskedOfImprovement {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

const ROWS = `
  select i.id, i.version, i.criterion, i.what, i.owner, i.due_on::text as "dueOn", i.status, m.name as "madeBy",
    ${instantOf('i.made_at')} as "madeAt", e.name as "endedBy", ${instantOf('i.ended_at')} as "endedAt", i.note,
    i.points_before as "pointsBefore", i.points_after as "pointsAfter", f.number, f.cycle
  from improvement_action i join account m on m.id = i.made_by left join account e on e.id = i.ended_by
    join case_file f on f.id = i.case_id`;

type Row = PlannedImprovement & { readonly number: string; readonly cycle: number };

/** What an organisation does about its gaps, planned by it or by the office. */
@Injectable()
export class ImprovementsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly sets: ScoreSetsService,
    private readonly selfScores: SelfScoresService,
  ) {}

  /** Of a case: open ones first, the longest late on top. */
  async ofCase(user: User, number: string, cycle: number): Promise<readonly ImprovementOnPage[]> {
    const at = await this.commands.open(user, 'readImprovements', number, cycle);
    const rows = await this.db.query<readonly Row[]>(
      `${ROWS} where i.case_id = $1 order by i.status <> 'open', i.due_on, i.made_at`,
      [at.id],
    );
    return rows.map((row) => ({ ...row, daysLate: daysLate(row, at.today) }));
  }

  /** How many are open, and how many of these are late. */
  async count({
    id,
    today,
  }: Pick<CaseAtHand, 'id' | 'today'>): Promise<{ readonly open: number; readonly late: number }> {
    const [counted] = await this.db.query<readonly { open: number; late: number }[]>(
      `select count(*)::int as open, count(*) filter (where due_on < $2)::int as late
       from improvement_action where case_id = $1 and status = 'open'`,
      [id, today],
    );
    return counted ?? { open: 0, late: 0 };
  }

  /** The same command plans once; answers its id. @throws InvalidInput naming each field at fault. */
  async plan(
    { user, number, cycle, commandId }: { user: User; number: string; cycle: number; commandId: string },
    planned: Improvement,
  ): Promise<string> {
    const at = await this.commands.open(user, 'keepImprovements', number, cycle);
    await this.refuseFaults(at, planned);
    const { criterion, what, owner, dueOn } = planned;
    const rows = await this.db.query<readonly { id: string }[]>(
      `insert into improvement_action (id, command_id, case_id, criterion, what, owner, due_on, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict on constraint improvement_action_command_unique do update set version = improvement_action.version returning id`,
      [newId(), commandId, at.id, criterion, what, owner, dueOn, user.id, at.now],
    );
    return rows[0]?.id ?? '';
  }

  /** Another wording, owner or day; the criterion stays. */
  async change(asked: AskedOfImprovement, to: Omit<Improvement, 'criterion'>): Promise<void> {
    await this.step(asked, async (tx, at, row) => {
      const ended = refuseEnded(row.status);
      if (ended) throw ended;
      if (to.dueOn !== row.dueOn) await this.refuseFaults(at, { ...to, criterion: row.criterion });
      await tx.query(
        'update improvement_action set what = $2, owner = $3, due_on = $4, version = version + 1 where id = $1',
        [row.id, to.what, to.owner, to.dueOn],
      );
    });
  }

  /** Done, and the criterion scored anew in the same breath while the self-assessment is open. */
  async done(asked: AskedOfImprovement, { points, note }: { points?: number; note?: string }): Promise<void> {
    await this.step(asked, async (tx, at, row) => {
      const criterion = criterionOf(await this.sets.rulesOf(at), row.criterion);
      if (!criterion) throw new Error(`the standards of the case have lost criterion ${row.criterion}`);
      const sheetOpen = this.sets.isOpen(at, 'self');
      const refusal = checkDone(row.status, points, { criterion, sheetOpen });
      if (refusal) throw refusal;
      const before =
        points === undefined ? null : await this.selfScores.rescore(tx, at, asked.user, row.criterion, points);
      await this.end(tx, at, asked, { status: 'done', note: note ?? null, before, after: points ?? null });
    });
  }

  async drop(asked: AskedOfImprovement, reason: string): Promise<void> {
    await this.step(asked, async (tx, at, row) => {
      const ended = refuseEnded(row.status);
      if (ended) throw ended;
      await this.end(tx, at, asked, { status: 'dropped', note: reason, before: null, after: null });
    });
  }

  private async end(
    tx: EntityManager,
    { now }: CaseAtHand,
    { user, id }: AskedOfImprovement,
    as: { status: ImprovementStatus; note: string | null; before: number | null; after: number | null },
  ): Promise<void> {
    await tx.query(
      `update improvement_action set status = $2, note = $3, points_before = $4, points_after = $5, ended_by = $6, ended_at = $7,
         version = version + 1 where id = $1`,
      [id, as.status, as.note, as.before, as.after, user.id, now],
    );
  }

  private async refuseFaults(at: CaseAtHand, planned: Pick<Improvement, 'criterion' | 'dueOn'>): Promise<void> {
    const faults = checkImprovement(await this.sets.rulesOf(at), planned, at.today);
    if (faults.length > 0) throw new InvalidInput('The action cannot be planned as entered.', faults);
  }

  private async step(
    { user, id, expectedSeq }: AskedOfImprovement,
    act: (tx: EntityManager, at: CaseAtHand, row: Row) => Promise<void>,
  ): Promise<void> {
    const [found] = await this.db.query<readonly Row[]>(`${ROWS} where i.id::text = $1`, [id]);
    if (!found) throw new DomainError('IMPROVEMENT.UNKNOWN', 'There is no such improvement action.', { id });
    const at = await this.commands.open(user, 'keepImprovements', found.number, found.cycle);
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<readonly Row[]>(`${ROWS} where i.id = $1 for update of i`, [id]);
      if (!row || row.version !== expectedSeq)
        throw new DomainError(
          'IMPROVEMENT.CHANGED',
          'Somebody changed this action since you opened it; look at it again before you repeat.',
          { seen: expectedSeq, current: row?.version },
        );
      await act(tx, at, row);
    });
  }
}
