import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type Operation, type Parties, type User } from '#domain/access/permissions';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { refuseStage, type ProceedingState } from '#domain/proceedings/proceeding';
import { Clock } from '#platform/clock/clock';
import type { ProceedingAnswer } from '#workflows/proceedings/proceeding.contract';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import type { AnyRules } from './proceeding-keeper.js';
import { ProceedingsProcess, type ProceedingAddress } from './proceedings.process.js';

/** A step as it comes in: who, of which proceeding, under which key, having seen which event. */
export interface AskedOfProceeding {
  readonly user: User;
  readonly id: string;
  readonly commandId: string;
  readonly expectedSeq: number;
}

/** What the preparation of a step reads of its proceeding. */
export interface ProceedingAtHand<S extends ProceedingState = ProceedingState> extends ProceedingAddress {
  readonly caseId: string | null;
  readonly state: S;
  readonly parties: Parties;
  readonly now: Instant;
  readonly today: LocalDay;
}

interface Stored extends ProceedingAddress, Omit<Parties, 'asked' | 'organisationId'> {
  readonly caseId: string | null;
  readonly organisationId: string | null;
  readonly state: ProceedingState & { readonly members?: readonly string[]; readonly investigator?: string | null };
  readonly doneAt: number | null;
}

const AT_HAND = `
  select p.id, p.kind, p.number, p.case_id as "caseId", p.state, f.organisation_id as "organisationId",
    f.assessor_id as "assessorId", f.supervisor_id as "supervisorId", f.second_supervisor_id as "secondSupervisorId",
    (select e.seq from proceeding_event e where e.proceeding_id = p.id and e.command_id = $3) as "doneAt"
  from proceeding p left join case_file f on f.id = p.case_id
  where p.id::text = $1 and p.kind = $2 and p.recorded_seq > 0`;

/** Who may read and decide: the case's parties, and whoever was asked. */
export const partiesOf = (
  { organisationId, assessorId, supervisorId, secondSupervisorId = null }: Omit<Stored, 'state'> | Parties,
  asked: readonly string[],
): Parties => ({ organisationId: organisationId ?? '', assessorId, supervisorId, secondSupervisorId, asked });

interface Kind {
  readonly kind: ProceedingKind;
  readonly rules: AnyRules;
  /** Accounts that were asked to decide, by its state. */
  asked(state: never): readonly string[];
}

/** Takes a step of a person to its proceeding: may they, what does it need, what does the proceeding say. */
@Injectable()
export class ProceedingsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: ProceedingsProcess,
    private readonly clock: Clock,
  ) {}

  /** @param prepare works out what the decision needs beyond the state and freezes it in rows keyed by the command's id. */
  async perform(
    of: Kind,
    operation: Operation,
    { user, id, commandId, expectedSeq }: AskedOfProceeding,
    type: string,
    prepare: (at: ProceedingAtHand) => object | Promise<object>,
  ): Promise<ProceedingAnswer> {
    const { kind, rules } = of;
    const [rows, now] = await Promise.all([
      this.db.query<readonly Stored[]>(AT_HAND, [id, kind, commandId]),
      this.clock.now(),
    ]);
    const stored = rows[0];
    if (!stored) throw new DomainError(`${rules.feature}.UNKNOWN`, `There is no such ${kind}.`, { id });
    const { state, doneAt } = stored;
    const parties = partiesOf(stored, of.asked(state as never));
    const denied = refuseUnless(user, operation, parties);
    if (denied) throw denied;
    if (doneAt !== null) return { commandId, seq: doneAt, stage: state.stage ?? '' };
    const early = refuseStage<string, Readonly<Record<string, unknown>>>(rules, state.stage, type);
    if (early) throw early;
    const today = londonDay(now);
    const at = { ...stored, parties, now, today };
    const data = { ...(await prepare(at)), today };
    return this.process.send(stored, {
      ...{ type, id: commandId, actor: { id: user.id, roles: user.roles }, data, expectedSeq },
    });
  }

  /** The row that a proceeding begins with; it counts once its workflow has recorded. The same id registers once. */
  async register(
    tx: EntityManager,
    row: { readonly id: string; readonly kind: ProceedingKind; readonly number: string | null },
    caseId: string | null,
    now: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into proceeding (id, kind, number, case_id, stage, state, opened_at) values ($1, $2, $3, $4, '', '{}', $5)
       on conflict (id) do nothing`,
      [row.id, row.kind, row.number, caseId, now],
    );
  }
}
