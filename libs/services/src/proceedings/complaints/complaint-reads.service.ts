import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { COMPLAINT, type ComplaintState } from '#domain/complaints/complaint';
import {
  COMPLAINT_WORDS,
  type ComplainedAbout,
  type ComplaintChannel,
  type ComplaintOutcome,
  type ComplaintStage,
  type ComplaintStep,
} from '#domain/complaints/complaint-steps';
import { DomainError } from '#domain/errors';
import { explainIn, type PossibleStep } from '#domain/proceedings/proceeding';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { Parameters } from '#platform/database/parameters';
import {
  CLOCKS,
  HISTORY,
  MAILS,
  NEXT_PROMISE,
  REDATINGS,
  type ClockOfProceeding,
  type HistoryEntry,
  type MailOfProceeding,
  type RedatingOfProceeding,
} from '../proceeding-page.js';
import { partiesOf } from '../proceedings.service.js';
import { UninvolvedService } from '../uninvolved.service.js';
import { visibleProceedings } from '../visible-proceedings.js';
import { COMPLAINT_KIND, INVESTIGATOR_ROLES } from './complaints.service.js';

export interface ComplaintRow {
  readonly id: string;
  readonly number: string;
  readonly complainant: string;
  readonly organisation: string | null;
  readonly about: ComplainedAbout;
  readonly receivedOn: LocalDay;
  readonly stage: ComplaintStage;
  readonly stageWords: string;
  readonly outcome: ComplaintOutcome | null;
  readonly learning: string | null;
  readonly promise: Pick<ClockOfProceeding, 'kind' | 'promisedDay' | 'workingDay'> | null;
}

export interface ComplaintPage extends ComplaintRow {
  readonly seq: number;
  readonly email: string | null;
  readonly channel: ComplaintChannel;
  readonly aboutPerson: string | null;
  readonly caseNumber: string | null;
  readonly cycle: number | null;
  readonly text: string;
  readonly notedBy: string;
  readonly remedy: string | null;
  readonly investigator: string | null;
  readonly clocks: readonly ClockOfProceeding[];
  readonly redatings: readonly RedatingOfProceeding[];
  readonly history: readonly HistoryEntry[];
  readonly mails: readonly MailOfProceeding[];
  readonly possibilities: readonly (PossibleStep & { readonly allowed: boolean })[];
}

export interface InvestigatorCandidate {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly involvement: string | null;
}

const COLUMNS = `
  p.id, p.number, p.stage, c.complainant, c.organisation, c.about, c.received_on::text as "receivedOn", c.outcome, c.learning,
  ${NEXT_PROMISE} as promise`;
const PAGE = `
  select ${COLUMNS}, p.state, p.recorded_seq as seq, p.case_id as "caseId", c.email, c.channel, c.text, c.remedy,
    c.about_account_id as "aboutAccountId", b.name as "aboutPerson", f.number as "caseNumber", f.cycle, n.name as "notedBy",
    (select i.name from account i where i.id::text = p.state ->> 'investigator') as investigator,
    ${REDATINGS} as redatings, ${HISTORY} as history, ${CLOCKS} as clocks, ${MAILS} as mails
  from proceeding p join complaint c on c.id = p.id join account n on n.id = c.noted_by
    left join account b on b.id = c.about_account_id left join case_file f on f.id = p.case_id
  where p.id::text = $1 and p.recorded_seq > 0`;

interface Stored extends Omit<ComplaintPage, 'possibilities' | 'stageWords'> {
  readonly state: ComplaintState;
  readonly caseId: string | null;
  readonly aboutAccountId: string | null;
}

const NEEDS: Readonly<Record<ComplaintStep, Operation>> = {
  receive: 'keepComplaints',
  acknowledge: 'keepComplaints',
  appointInvestigator: 'keepComplaints',
  recordFindings: 'investigateComplaint',
  answer: 'answerComplaint',
  withdraw: 'keepComplaints',
};

/** Complaints as they are read. Whom one is about does not read it. */
@Injectable()
export class ComplaintReadsService {
  constructor(
    private readonly db: DataSource,
    private readonly uninvolved: UninvolvedService,
  ) {}

  /** Open ones first, the newest first: staff and Board see all, others what they were asked to look into. */
  async list(
    user: User,
    asked: {
      readonly open?: boolean;
      readonly about?: string;
      readonly limit: number;
      readonly cursor?: string;
      readonly ids?: readonly string[];
    },
  ) {
    const after = placeOf(asked.cursor, [/^(true|false)$/, /^CO-\d{4}-\d{4,}$/, UUID]);
    const given = new Parameters();
    const conditions = [`p.kind = 'complaint'`, 'p.recorded_seq > 0', visibleProceedings.complaint(user, given)];
    if (asked.open !== undefined) conditions.push(`(p.closed_at is null) = ${given.add(asked.open)}`);
    if (asked.about !== undefined) conditions.push(`c.about = ${given.add(asked.about)}`);
    if (asked.ids) conditions.push(`p.id = any(${given.add(asked.ids)}::uuid[])`);
    if (after)
      conditions.push(
        `((p.closed_at is null), p.number, p.id) < (${given.add(after[0])}::boolean, ${given.add(after[1])}, ${given.add(after[2])}::uuid)`,
      );
    const rows = await this.db.query<readonly (Omit<ComplaintRow, 'stageWords'> & { readonly open: boolean })[]>(
      `select ${COLUMNS}, p.closed_at is null as open from proceeding p join complaint c on c.id = p.id
       where ${conditions.join(' and ')} order by (p.closed_at is null) desc, p.number desc, p.id desc
       limit ${given.add(asked.limit + 1)}`,
      given.values,
    );
    const page = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? page.at(-1) : undefined;
    return { items: page.map(rowOf), nextCursor: cursorAfter(last && [String(last.open), last.number, last.id]) };
  }

  async page(user: User, id: string): Promise<ComplaintPage> {
    const stored = await this.find(id);
    const parties = partiesOf(NO_CASE, COMPLAINT_KIND.asked(stored.state));
    const denied = refuseUnless(user, 'readComplaints', parties);
    if (denied) throw denied;
    if (stored.aboutAccountId === user.id)
      throw new DomainError('COMPLAINTS.UNKNOWN', 'There is no such complaint.', { id });
    const staff = may(user, 'keepComplaints');
    const { seq, email, channel, aboutPerson, caseNumber, cycle, text, notedBy, remedy, investigator } = stored;
    return {
      ...rowOf(stored),
      ...{ seq, email, channel, aboutPerson, caseNumber, cycle, text, notedBy, remedy, investigator },
      ...{ clocks: stored.clocks, redatings: stored.redatings, history: stored.history },
      mails: staff ? stored.mails : [],
      possibilities: explainIn(COMPLAINT, stored.stage).map((each) => ({
        ...each,
        allowed: may(user, NEEDS[each.command as ComplaintStep], parties),
      })),
    };
  }

  /** Whom a complaint could be about: everybody of the house and every assessor with an account. */
  async people(user: User): Promise<readonly InvestigatorCandidate[]> {
    const denied = refuseUnless(user, 'keepComplaints');
    if (denied) throw denied;
    const people = await this.uninvolved.candidates(null, [...INVESTIGATOR_ROLES, 'finance', 'admin']);
    return people.map(({ accountId, name, roles }) => ({ id: accountId, name, roles, involvement: null }));
  }

  /** Who could look into it, and who not, with the reason. */
  async candidates(user: User, id: string): Promise<readonly InvestigatorCandidate[]> {
    const denied = refuseUnless(user, 'keepComplaints');
    if (denied) throw denied;
    const { caseId, aboutAccountId } = await this.find(id);
    const people = await this.uninvolved.candidates(caseId, INVESTIGATOR_ROLES);
    return people.map(({ accountId, name, roles, involvement }) => ({
      ...{ id: accountId, name, roles },
      involvement: accountId === aboutAccountId ? 'is whom it is about' : involvement,
    }));
  }

  private async find(id: string): Promise<Stored> {
    const rows = await this.db.query<readonly Stored[]>(PAGE, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('COMPLAINTS.UNKNOWN', 'There is no such complaint.', { id });
  }
}

/** A complaint about a case is no business of the case's parties. */
const NO_CASE = { organisationId: '', assessorId: null, supervisorId: null };

const rowOf = (stored: Omit<ComplaintRow, 'stageWords'>): ComplaintRow => ({
  ...{ id: stored.id, number: stored.number, complainant: stored.complainant, organisation: stored.organisation },
  ...{ about: stored.about, receivedOn: stored.receivedOn, stage: stored.stage, outcome: stored.outcome },
  ...{ learning: stored.learning, promise: stored.promise, stageWords: COMPLAINT_WORDS[stored.stage] },
});
