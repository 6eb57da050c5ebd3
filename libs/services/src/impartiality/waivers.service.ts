import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { AssignmentRole } from '#domain/assessors/fitness';
import type { Instant } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { ConflictPath } from '#domain/impartiality/paths';
import { refuseDecision, refuseProposal, type WaiverAsked } from '#domain/impartiality/waivers';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { CommandsService } from '../cases/commands.service.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { CaseLettersService } from './case-letters.service.js';
import { TiesService } from './ties.service.js';

export interface AskedOfWaiver {
  readonly user: User;
  readonly number: string;
  readonly cycle: number;
  readonly commandId: string;
}

export interface Proposal {
  readonly assessorId: string;
  readonly role: AssignmentRole;
  readonly reason: string;
}

interface Stored extends WaiverAsked {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly role: AssignmentRole;
  readonly proposer: string;
  readonly proposerEmail: string;
}

const ONE = `
  select w.id, w.case_id as "caseId", a.name, w.role, w.granted, w.proposed_by as "proposedBy", u.name as proposer,
    u.email as "proposerEmail"
  from conflict_waiver w join assessor a on a.id = w.assessor_id join account u on u.id = w.proposed_by
  where w.id::text = $1 for update of w`;

/** Lifts a soft conflict: one person proposes, another decides, neither has a part in the case; the database holds it too. */
@Injectable()
export class WaiversService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly commands: CommandsService,
    private readonly ties: TiesService,
    private readonly outbox: OutboxService,
    private readonly letters: CaseLettersService,
  ) {}

  async propose({ user, number, cycle, commandId }: AskedOfWaiver, asked: Proposal): Promise<string> {
    const { id: caseId, now, today } = await this.commands.open(user, 'proposeWaiver', number, cycle);
    const { assessorId, role } = asked;
    const [judged] = await this.ties.onCase(caseId, assessorId, { role, on: today });
    if (!judged)
      throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id: assessorId });
    const refused = refuseProposal(judged.who.name, judged.standing);
    if (refused) throw refused;
    const id = idOf('waiver', caseId, commandId);
    await this.db.transaction(async (tx) => {
      await held(
        tx.query(
          `insert into conflict_waiver (id, case_id, assessor_id, role, covers, reason, proposed_by, proposed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
          [
            ...[id, caseId, assessorId, role, JSON.stringify(judged.standing.map(({ key }) => key))],
            ...[asked.reason, user.id, now],
          ],
        ),
      );
      await this.tellProposed(tx, caseId, { id, user, asked, name: judged.who.name, paths: judged.standing }, now);
    });
    return id;
  }

  async decide(user: User, id: string, given: { readonly granted: boolean; readonly remark: string }): Promise<void> {
    const denied = refuseUnless(user, 'decideWaiver');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction(async (tx) => {
      const [waiver] = await tx.query<readonly Stored[]>(ONE, [id]);
      if (!waiver) throw new DomainError('WAIVER.UNKNOWN', 'There is no such waiver; load the page again.', { id });
      const refused = refuseDecision(waiver, user.id);
      if (refused) throw refused;
      await held(
        tx.query(
          'update conflict_waiver set decided_by = $2, decided_at = $3, granted = $4, remark = $5 where id = $1',
          [id, user.id, now, given.granted, given.remark],
        ),
      );
      await this.tellDecided(tx, waiver, user, given, now);
    });
  }

  private async tellProposed(
    tx: EntityManager,
    caseId: string,
    it: { id: string; user: User; asked: Proposal; name: string; paths: readonly ConflictPath[] },
    now: Instant,
  ): Promise<void> {
    const [of] = await this.letters.cases(tx, [caseId], now);
    if (!of) return;
    const proposer = of.staff.find(({ id }) => id === it.user.id)?.name ?? 'The office';
    const mails = this.letters
      .staff(of, 'manager', 'board')
      .filter(({ id }) => id !== it.user.id)
      .map((to): NewMail => ({
        ...this.letters.logical(of, to, `waiver ${it.id}`),
        purpose: 'waiver-proposed',
        variables: {
          ...this.letters.about(of, to),
          ...{ assessor: it.name, role: it.asked.role, reason: it.asked.reason, proposer },
          paths: it.paths.map(({ words }) => words),
        },
      }));
    await this.outbox.put(tx, mails, now);
  }

  private async tellDecided(
    tx: EntityManager,
    waiver: Stored,
    user: User,
    { granted, remark }: { readonly granted: boolean; readonly remark: string },
    now: Instant,
  ): Promise<void> {
    const [of] = await this.letters.cases(tx, [waiver.caseId], now);
    if (!of) return;
    const to = { name: waiver.proposer, email: waiver.proposerEmail, role: 'office' };
    const decider = of.staff.find(({ id }) => id === user.id)?.name ?? 'The Board';
    const mail: NewMail = {
      ...this.letters.logical(of, to, `waiver ${waiver.id}`),
      purpose: 'waiver-decided',
      variables: {
        ...this.letters.about(of, to),
        ...{ assessor: waiver.name, role: waiver.role, granted: granted ? 'yes' : null, remark, decider },
      },
    };
    await this.outbox.put(tx, [mail], now);
  }
}

/** What the database refuses of a waiver is a rule, not a failure. */
async function held(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const { constraint } = error as { readonly constraint?: string };
    if (constraint === 'conflict_waiver_uninvolved')
      throw new DomainError(
        'CASE.SEPARATION_OF_DUTIES',
        'Who has a part in the case waives nothing on it: not its officer, its assessors, nor its organisation.',
      );
    if (constraint === 'conflict_waiver_open')
      throw new DomainError('WAIVER.OPEN', 'A waiver for this person waits for its decision already.');
    throw error;
  }
}
