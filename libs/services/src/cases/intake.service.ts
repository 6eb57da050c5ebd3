import { Injectable } from '@nestjs/common';
import { refuseUnless, type User } from '#domain/access/permissions';
import { differs, feeToPin, type ApplicationFee, type FeeChoice } from '#domain/cases/application-fee';
import type { CycleReason } from '#domain/cases/next-cycle';
import { refuseNextCycle } from '#domain/cases/next-cycle-rules';
import { TERMINAL, type Stage } from '#domain/cases/stages';
import { DomainError } from '#domain/errors';
import type { Accepted } from '#domain/readiness/readiness';
import type { Grade } from '#domain/scoring/standards';
import type { Answer } from '#workflows/cases/case.contract';
import { ReadinessService } from '../readiness/readiness.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { CaseNumbersService } from './case-numbers.service.js';
import { CasesProcess } from './cases.process.js';
import { CommandsService, type Asked } from './commands.service.js';
import { TermsService, type AcceptedTerms } from './terms.service.js';

export interface Application {
  readonly programmeId: string;
  readonly targetLevel: Grade;
  readonly year: number;
  readonly accepted?: AcceptedTerms | undefined;
}

export interface NextCycle {
  readonly why: CycleReason;
  readonly targetLevel: Grade;
  readonly year: number;
  readonly accepted?: AcceptedTerms | undefined;
}

export interface Opened {
  readonly number: string;
  readonly cycle: number;
  readonly seq: number;
  readonly stage: Stage;
}

/** From the application to readiness, and the ways out before the report: decline and withdrawal. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly terms: TermsService,
    private readonly numbers: CaseNumbersService,
    private readonly process: CasesProcess,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
    private readonly readiness: ReadinessService,
  ) {}

  /** Opens a case for a programme. The same command id answers with the same case. */
  async submit(
    user: User,
    commandId: string,
    { programmeId, targetLevel, year, accepted }: Application,
  ): Promise<Opened> {
    const organisationId = await this.terms.check(programmeId, year, accepted);
    const denied = refuseUnless(user, 'submitApplication', { organisationId, assessorId: null, supervisorId: null });
    if (denied) throw denied;
    const address = await this.numbers.allocate(commandId, year, programmeId);
    const { seq, stage } = await this.process.start(address, {
      type: 'submitApplication',
      id: commandId,
      actor: { id: user.id, roles: user.roles },
      data: { programme: programmeId, targetLevel, year, ...(accepted ? { accepted } : {}) },
    });
    return { number: address.number, cycle: address.cycle, seq, stage };
  }

  /**
   * The next cycle of a case whose last one is over: the same number and programme, the fee and standards of its own time.
   * @throws DomainError while a cycle is open, and where a later one was opened.
   */
  async openNext(
    user: User,
    commandId: string,
    { number, cycle }: Pick<Asked, 'number' | 'cycle'>,
    asked: NextCycle,
  ): Promise<Opened> {
    const last = await this.commands.open(user, 'submitApplication', number, cycle);
    const { targetLevel, year, why, accepted } = asked;
    if (!TERMINAL.includes(last.state.stage))
      throw new DomainError('CASE.CYCLE_OPEN', `Cycle ${cycle} of ${number} is open: the next one follows its end.`);
    await this.terms.check(last.programmeId, year, accepted);
    const refused = refuseNextCycle(last.state, asked) ?? (await this.refuseLater(number, cycle, commandId));
    if (refused) throw refused;
    const address = await this.numbers.next(commandId, { number, cycle });
    const follows = { cycle, why, barred: last.state.barred };
    const { seq, stage } = await this.process.start(address, {
      ...{ type: 'submitApplication', id: commandId, actor: { id: user.id, roles: user.roles } },
      data: { programme: last.programmeId, targetLevel, year, ...(accepted ? { accepted } : {}), follows },
    });
    return { number, cycle: address.cycle, seq, stage };
  }

  /** A repeat of the same command is no later one. */
  private async refuseLater(number: string, cycle: number, commandId: string): Promise<DomainError | undefined> {
    const latest = await this.numbers.laterThan({ number, cycle }, commandId);
    return latest === null
      ? undefined
      : new DomainError('CASE.LATER_CYCLE', `Cycle ${latest} of ${number} was opened since; go on from there.`, {
          latest,
        });
  }

  /** What the applicant accepted, beside the catalogue of today: where the two differ, the office chooses. */
  async fee(user: User, number: string, cycle: number): Promise<ApplicationFee & { readonly differs: boolean }> {
    const fee = await this.terms.feeOf(await this.commands.open(user, 'acceptApplication', number, cycle));
    return { ...fee, differs: differs(fee) };
  }

  /**
   * Pins the standards version in force today and the fee: as it was accepted with the application, unless the office takes the catalogue's.
   * @throws DomainError where neither says a fee of the year.
   */
  accept(asked: Asked, choice: FeeChoice = 'accepted'): Promise<Answer> {
    return this.commands.perform(asked, 'acceptApplication', async (at) => {
      const [version, said] = await Promise.all([this.standards.inForce(at.today), this.terms.feeOf(at)]);
      const fee = feeToPin(said, choice) ?? (await this.standards.feeOf(at.assessmentYear));
      return { standardsVersion: version.id, fee };
    });
  }

  decline(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'declineApplication', () => ({ reason }));
  }

  /** Through the readiness gate of the pinned version; the self-assessment, complete, is sealed as the starting point. */
  declareReady(asked: Asked, accepted: Accepted = {}): Promise<Answer> {
    return this.commands.perform(asked, 'declareReady', async (at) => ({
      scoreSet: await this.readiness.declare(at, asked, accepted),
    }));
  }

  withdrawReadiness(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'withdrawReadiness', () => ({ reason }));
  }

  withdraw(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    const by = asked.user.roles.includes('organisation') ? 'organisation' : 'office';
    return this.commands.perform(asked, 'withdraw', () => ({ by, reason }));
  }
}
