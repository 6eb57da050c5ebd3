import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { londonDay } from '#domain/calendar/dates';
import { COMPLAINT, type ComplaintState } from '#domain/complaints/complaint';
import type { ComplainedAbout, ComplaintChannel, ComplaintData } from '#domain/complaints/complaint-steps';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { ProceedingsProcess, type ProceedingAddress } from '../proceedings.process.js';
import { ProceedingsService, type AskedOfProceeding, type ProceedingAtHand } from '../proceedings.service.js';
import { UninvolvedService } from '../uninvolved.service.js';

export interface NewComplaint {
  readonly complainant: string;
  readonly email: string | null;
  readonly organisation: string | null;
  readonly receivedOn: LocalDay;
  readonly channel: ComplaintChannel;
  readonly about: ComplainedAbout;
  /** Account, where it is about somebody who has one. */
  readonly aboutAccountId: string | null;
  readonly caseNumber: string | null;
  readonly cycle: number;
  readonly text: string;
}

export const COMPLAINT_KIND = {
  kind: 'complaint',
  rules: COMPLAINT,
  asked: ({ investigator }: ComplaintState) => (investigator === null ? [] : [investigator]),
} as const;

/** Whose accounts may be asked to look into a complaint. */
export const INVESTIGATOR_ROLES = ['board', 'manager', 'office', 'assessor', 'supervisor'] as const;

/** Advisory lock: complaints are numbered one after the other. */
const NUMBERS = 4207;

/** Complaints from the day they are noted to the answer; personal data stays in their row and never goes into the workflow. */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: ProceedingsProcess,
    private readonly proceedings: ProceedingsService,
    private readonly uninvolved: UninvolvedService,
  ) {}

  /** The same command id notes the same complaint once. Answers its id. */
  async receive(user: User, commandId: string, complaint: NewComplaint): Promise<string> {
    const denied = refuseUnless(user, 'keepComplaints');
    if (denied) throw denied;
    const now = await this.clock.now();
    const today = londonDay(now);
    if (complaint.receivedOn > today)
      throw new InvalidInput('A complaint is noted once it was received.', [
        { pointer: '/receivedOn', message: `${complaint.receivedOn} lies ahead.` },
      ]);
    const caseId = await this.caseOf(complaint);
    const address = await this.db.transaction((tx) => this.register(tx, user, commandId, complaint, caseId, now));
    await this.process.start(address, {
      ...{ type: 'receive', id: commandId, actor: { id: user.id, roles: user.roles } },
      data: { receivedOn: complaint.receivedOn, today },
    });
    return address.id;
  }

  acknowledge = (asked: AskedOfProceeding) => this.keep(asked, 'acknowledge', () => ({}));

  /** @throws InvalidInput where they have a part in the case, or it is about them. */
  appointInvestigator = (asked: AskedOfProceeding, { investigator }: { readonly investigator: string }) =>
    this.keep(asked, 'appointInvestigator', async (at) => {
      await this.refuseInvolved(at, investigator);
      await this.freeze(at, asked, investigator);
      return { investigator };
    });

  recordFindings = (asked: AskedOfProceeding, { findings }: { readonly findings: string }) =>
    this.proceedings.perform(COMPLAINT_KIND, 'investigateComplaint', asked, 'recordFindings', () => ({ findings }));

  answer = (asked: AskedOfProceeding, answer: Omit<ComplaintData['answer'], 'today'>) =>
    this.proceedings.perform(COMPLAINT_KIND, 'answerComplaint', asked, 'answer', async (at) => {
      await this.refuseOwn(at, asked);
      return answer;
    });

  withdraw = (asked: AskedOfProceeding, { reason }: { readonly reason: string }) =>
    this.keep(asked, 'withdraw', () => ({ reason }));

  private keep(
    asked: AskedOfProceeding,
    type: 'acknowledge' | 'appointInvestigator' | 'withdraw',
    prepare: (at: ProceedingAtHand) => object | Promise<object>,
  ) {
    return this.proceedings.perform(COMPLAINT_KIND, 'keepComplaints', asked, type, async (at) => {
      await this.refuseOwn(at, asked);
      return prepare(at);
    });
  }

  /** Whoever it is about takes no step in it. */
  private async refuseOwn({ id }: ProceedingAtHand, { user }: AskedOfProceeding): Promise<void> {
    if ((await this.aboutAccount(id)) === user.id)
      throw new DomainError('COMPLAINTS.ABOUT_YOU', 'It is about you: somebody else takes its steps.');
  }

  private async aboutAccount(id: string): Promise<string | null> {
    const rows = await this.db.query<readonly { about: string | null }[]>(
      'select about_account_id as about from complaint where id = $1',
      [id],
    );
    return rows[0]?.about ?? null;
  }

  private async refuseInvolved({ id, caseId }: ProceedingAtHand, investigator: string): Promise<void> {
    const [candidates, about] = await Promise.all([
      this.uninvolved.candidates(caseId, INVESTIGATOR_ROLES),
      this.aboutAccount(id),
    ]);
    const found = candidates.find(({ accountId }) => accountId === investigator);
    const why = !found
      ? 'There is no such account that could be asked.'
      : about === investigator
        ? `It is about ${found.name}: somebody else looks into it.`
        : found.involvement && `${found.name} ${found.involvement}: choose somebody without a part in the case.`;
    if (why)
      throw new InvalidInput(
        'Whoever looks into a complaint has no part in it.',
        [{ pointer: '/investigator', message: why }],
        'COMPLAINTS.INVOLVED',
      );
  }

  private async freeze(
    { id: complaintId, now }: ProceedingAtHand,
    { user, commandId }: AskedOfProceeding,
    investigator: string,
  ): Promise<void> {
    await this.db.query(
      `insert into complaint_investigator (id, complaint_id, account_id, command_id, appointed_by, made_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
      [idOf('investigator', complaintId, commandId), complaintId, investigator, commandId, user.id, now],
    );
  }

  private async caseOf({ caseNumber, cycle }: NewComplaint): Promise<string | null> {
    if (caseNumber === null) return null;
    const rows = await this.db.query<readonly { id: string }[]>(
      'select id from case_file where number = $1 and cycle = $2',
      [caseNumber, cycle],
    );
    if (rows[0]) return rows[0].id;
    throw new InvalidInput('There is no such case.', [
      { pointer: '/caseNumber', message: `There is no case ${caseNumber}, cycle ${cycle}.` },
    ]);
  }

  private async register(
    tx: EntityManager,
    user: User,
    commandId: string,
    complaint: NewComplaint,
    caseId: string | null,
    now: Instant,
  ): Promise<ProceedingAddress> {
    const id = idOf('complaint', commandId);
    const year = Number(londonDay(now).slice(0, 4));
    await tx.query('select pg_advisory_xact_lock($1)', [NUMBERS]);
    const [known] = await tx.query<readonly ProceedingAddress[]>(
      'select id, kind, number from proceeding where id = $1',
      [id],
    );
    if (known) return known;
    const [next] = await tx.query<readonly { ordinal: number }[]>(
      'select coalesce(max(ordinal), 0) + 1 as ordinal from complaint where year = $1',
      [year],
    );
    const ordinal = next?.ordinal ?? 1;
    const address = { id, kind: 'complaint', number: `CO-${year}-${String(ordinal).padStart(4, '0')}` } as const;
    await this.proceedings.register(tx, address, caseId, now);
    const { complainant, email, organisation, receivedOn, channel, about, aboutAccountId, text } = complaint;
    await tx.query(
      `insert into complaint (id, year, ordinal, case_id, complainant, email, organisation, received_on, channel, about,
         about_account_id, text, noted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, year, ordinal, caseId, complainant, email, organisation, receivedOn, channel, about, aboutAccountId],
        ...[text, user.id],
      ],
    );
    return address;
  }
}
