import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type Operation, type Parties, type User } from '#domain/access/permissions';
import type { Command, CommandData, SystemOnly } from '#domain/cases/commands';
import { refusedAtDoor } from '#domain/cases/door';
import { restored, type CaseState } from '#domain/cases/state';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { prepared } from '#platform/database/prepared';
import type { Answer } from '#workflows/cases/case.contract';
import { CasesProcess, type CaseAddress } from './cases.process.js';

/** A command as it comes in: who, on which case, under which key, having seen which event. */
export interface Asked {
  readonly user: User;
  readonly number: string;
  readonly cycle: number;
  readonly commandId: string;
  readonly expectedSeq: number;
}

/** What the preparation of a command reads of its case. */
export interface CaseAtHand extends CaseAddress, Parties {
  /** The application's time at which it was read. */
  readonly now: Instant;
  readonly today: LocalDay;
  readonly state: CaseState;
  readonly programmeId: string;
  readonly assessmentYear: number;
  readonly standardsVersionId: string | null;
  /** Event number of this very command when it has been recorded before. */
  readonly doneAt: number | null;
}

/** Accounts on the panel of the appeal that is open, or null: they read the case while they decide. `f` is the case. */
export const ASKED_ON_CASE = `(select p.state -> 'members' from proceeding p
       where p.case_id = f.id and p.kind = 'appeal' and p.closed_at is null and p.recorded_seq > 0 limit 1)`;

const AT_HAND = prepared(`
  select f.id, f.number, f.cycle, f.state, f.organisation_id as "organisationId", f.assessor_id as "assessorId",
    f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId", f.guests, ${ASKED_ON_CASE} as asked,
    f.programme_id as "programmeId", f.assessment_year as "assessmentYear",
    f.standards_version_id as "standardsVersionId",
    (select e.seq from case_event e where e.case_id = f.id and e.command_id = $3) as "doneAt"
  from case_file f where f.number = $1 and f.cycle = $2`);

/** Takes a command from a person to the case: may they, what does it need, what does the case say. */
@Injectable()
export class CommandsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: CasesProcess,
    private readonly clock: Clock,
  ) {}

  /**
   * @param prepare works out what the decision needs beyond the state and freezes it in rows keyed by the command's id.
   * @throws DomainError: the refusal with its reason; nothing has changed then.
   */
  async perform<T extends Exclude<Command['type'], 'submitApplication' | SystemOnly>>(
    asked: Asked,
    type: T,
    prepare: (at: CaseAtHand) => CommandData[T] | Promise<CommandData[T]>,
  ): Promise<Answer> {
    const at = await this.find(asked.number, asked.cycle, asked.commandId);
    const denied = refuseUnless(asked.user, type, at);
    if (denied) throw denied;
    if (at.doneAt !== null) return { commandId: asked.commandId, seq: at.doneAt, stage: at.state.stage };
    const early = refusedAtDoor(at.state, type, asked.user);
    if (early) throw early;
    const { id, roles } = asked.user;
    const command = {
      type,
      id: asked.commandId,
      actor: { id, roles },
      data: await prepare(at),
      expectedSeq: asked.expectedSeq,
    } as unknown as Command;
    return this.process.send(at, command);
  }

  /** The case for reading and working on, if the user may. */
  async open(user: User, operation: Operation, number: string, cycle: number): Promise<CaseAtHand> {
    const at = await this.find(number, cycle, '');
    const denied = refuseUnless(user, operation, at);
    if (denied) throw denied;
    return at;
  }

  private async find(number: string, cycle: number, commandId: string): Promise<CaseAtHand> {
    const [rows, now] = await Promise.all([
      this.db.query<readonly Omit<CaseAtHand, 'now' | 'today'>[]>(AT_HAND, [number, cycle, commandId]),
      this.clock.now(),
    ]);
    const found = rows[0];
    if (found) return { ...found, state: restored(found.state), now, today: londonDay(now) };
    throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
  }
}
