import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { refuseApplicationStage, type ApplicationState } from '#domain/assessors/application';
import type { ApplicationCommand, ApplicationCommandType, ApplicationData } from '#domain/assessors/application-steps';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import type { ApplicationAnswer } from '#workflows/assessors/application.contract';
import type { Applicant } from './applicant.js';
import { ApplicationsProcess, type ApplicationAddress } from './applications.process.js';
import { CandidatesService } from './candidates.service.js';

export interface AskedOfApplication {
  readonly user: User;
  readonly id: string;
  readonly commandId: string;
  readonly expectedSeq: number;
}

interface AtHand extends ApplicationAddress, Applicant {
  readonly state: ApplicationState;
  readonly assessorId: string | null;
  readonly doneAt: number | null;
}

const AT_HAND = `
  select a.id, a.number, a.name, a.email, a.employer, a.based_in as "basedIn", a.experience, a.enquiry_id as "enquiryId",
    a.state, a.assessor_id as "assessorId",
    (select e.seq from assessor_application_event e where e.application_id = a.id and e.command_id = $2) as "doneAt"
  from assessor_application a where a.id::text = $1`;

/** The office takes an application through its steps; each is decided by its workflow. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: ApplicationsProcess,
    private readonly candidates: CandidatesService,
  ) {}

  /** The same command id opens the same application once. @throws DomainError where one of this applicant is running. */
  async submit(user: User, commandId: string, applicant: Applicant): Promise<string> {
    refuse(user);
    const today = await this.clock.today();
    const address = await this.db.transaction((tx) => this.register(tx, commandId, applicant, today));
    const { id, roles } = user;
    await this.process.start(address, { type: 'submit', id: commandId, actor: { id, roles }, data: { today } });
    return address.id;
  }

  accept(asked: AskedOfApplication, { trainingOn }: Pick<ApplicationData['accept'], 'trainingOn'>) {
    return this.perform(asked, 'accept', async (at, today) => {
      await this.candidates.enter(asked.user.id, at.id, at);
      return { trainingOn, today };
    });
  }

  decline = (asked: AskedOfApplication, { reason }: { readonly reason: string }) =>
    this.perform(asked, 'decline', (_at, today) => ({ reason, today }));

  recordTraining = (asked: AskedOfApplication, training: Omit<ApplicationData['recordTraining'], 'today'>) =>
    this.perform(asked, 'recordTraining', (_at, today) => ({ ...training, today }));

  /** From the Board's register: what it decided about this applicant. */
  recordDecision = (asked: AskedOfApplication, { decisionId }: { readonly decisionId: string }) =>
    this.perform(asked, 'recordDecision', async ({ assessorId }, today) => ({
      ...(await this.candidates.decision(decisionId, assessorId)),
      today,
    }));

  appoint = (asked: AskedOfApplication, { on }: { readonly on: LocalDay }) =>
    this.perform(asked, 'appoint', async ({ assessorId }, today) => {
      await this.candidates.refuseAppointment(assessorId, on, today);
      return { on, today };
    });

  recordAnswer = (asked: AskedOfApplication, { note }: { readonly note: string }) =>
    this.perform(asked, 'recordAnswer', (_at, today) => ({ note, today }));

  withdraw = (asked: AskedOfApplication, { reason }: { readonly reason: string }) =>
    this.perform(asked, 'withdraw', (_at, today) => ({ reason, today }));

  private async perform<T extends Exclude<ApplicationCommandType, 'submit' | 'lapse'>>(
    { user, id, commandId, expectedSeq }: AskedOfApplication,
    type: T,
    prepare: (at: AtHand, today: LocalDay) => ApplicationData[T] | Promise<ApplicationData[T]>,
  ): Promise<ApplicationAnswer> {
    refuse(user);
    const [rows, today] = await Promise.all([
      this.db.query<readonly AtHand[]>(AT_HAND, [id, commandId]),
      this.clock.today(),
    ]);
    const at = rows[0];
    if (!at) throw new DomainError('APPLICATION.UNKNOWN', 'There is no such application.', { id });
    if (at.doneAt !== null) return { commandId, seq: at.doneAt, stage: at.state.stage ?? 'RECEIVED' };
    const early = refuseApplicationStage(at.state.stage, type);
    if (early) throw early;
    const actor = { id: user.id, roles: user.roles };
    const data = await prepare(at, today);
    return this.process.send(at, { type, id: commandId, actor, data, expectedSeq } as unknown as ApplicationCommand);
  }

  /** The row of who applies: personal data stays here and never goes into the workflow. */
  private async register(tx: EntityManager, commandId: string, applicant: Applicant, today: LocalDay) {
    const { name, email, employer, basedIn, experience, enquiryId } = applicant;
    await tx.query('select pg_advisory_xact_lock($1)', [NUMBERS]);
    const known = await tx.query<readonly (ApplicationAddress & { readonly recordedSeq: number })[]>(
      `select id, number, recorded_seq as "recordedSeq" from assessor_application
       where id = $1 or (lower(email) = lower($2) and closed_at is null) order by (id = $1) desc`,
      [commandId, email],
    );
    const mine = known.find(({ id, recordedSeq }) => id === commandId || recordedSeq === 0);
    if (mine) return mine;
    if (known[0])
      throw new DomainError('APPLICATIONS.RUNNING', `${known[0].number} of this applicant is under way already.`, {
        number: known[0].number,
      });
    const rows = await tx.query<readonly ApplicationAddress[]>(
      `insert into assessor_application (id, number, year, ordinal, enquiry_id, name, email, employer, based_in, experience, stage,
         submitted_at, state)
       select $1, 'AA-' || $2 || '-' || lpad(n.next::text, 4, '0'), $2, n.next, $3, $4, $5, $6, $7, $8, 'RECEIVED', $9, '{}'
       from (select coalesce(max(ordinal), 0) + 1 as next from assessor_application where year = $2) n returning id, number`,
      [
        ...[commandId, Number(today.slice(0, 4)), enquiryId, name, email, employer, basedIn, experience],
        await this.clock.now(),
      ],
    );
    if (!rows[0]) throw new Error('the application was not written');
    return rows[0];
  }
}

/** Advisory lock: applications are numbered one after the other. */
const NUMBERS = 4203;

function refuse(user: User): void {
  const denied = refuseUnless(user, 'keepApplications');
  if (denied) throw denied;
}
