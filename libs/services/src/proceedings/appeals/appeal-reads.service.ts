import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type Parties, type User } from '#domain/access/permissions';
import type { AppealState } from '#domain/appeals/appeal';
import {
  APPEAL_STEPS,
  APPEAL_WORDS,
  type AppealOutcome,
  type AppealStage,
  type AppealStep,
} from '#domain/appeals/appeal-steps';
import type { LocalDay } from '#domain/calendar/dates';
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
import { UninvolvedService } from '../uninvolved.service.js';
import { visibleProceedings } from '../visible-proceedings.js';
import { APPEAL_KIND, PANEL_ROLES } from './appeals.service.js';

export interface AppealRow {
  readonly id: string;
  readonly number: string;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  readonly stage: AppealStage;
  readonly stageWords: string;
  readonly late: boolean;
  readonly lodgedOn: LocalDay;
  readonly outcome: AppealOutcome | null;
  readonly promise: Pick<ClockOfProceeding, 'kind' | 'promisedDay' | 'workingDay'> | null;
}

export interface PanelMember {
  readonly id: string;
  readonly name: string;
  /** Null until it is given, and for whoever may not read it yet. */
  readonly view: AppealOutcome | null;
}

export interface AppealPage extends AppealRow {
  readonly seq: number;
  readonly grounds: string;
  readonly lodgedBy: string;
  readonly panel: readonly PanelMember[];
  readonly clocks: readonly ClockOfProceeding[];
  readonly redatings: readonly RedatingOfProceeding[];
  readonly history: readonly HistoryEntry[];
  readonly mails: readonly MailOfProceeding[];
  readonly possibilities: readonly (PossibleStep & { readonly allowed: boolean })[];
}

export interface PanelCandidate {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** How they are involved in the case; null for who may sit on the panel. */
  readonly involvement: string | null;
}

const COLUMNS = `
  p.id, p.number, f.number as "caseNumber", f.cycle, o.name as organisation, g.name as programme, p.stage, a.late, a.outcome,
  to_char(p.opened_at at time zone 'Europe/London', 'YYYY-MM-DD') as "lodgedOn", ${NEXT_PROMISE} as promise`;
const JOINS = `
  from proceeding p join appeal a on a.id = p.id join case_file f on f.id = p.case_id
    join organisation o on o.id = f.organisation_id join programme g on g.id = f.programme_id`;
const PAGE = `
  select ${COLUMNS}, p.case_id as "caseId", p.state, p.recorded_seq as seq, a.grounds, u.name as "lodgedBy",
    f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId", ${REDATINGS} as redatings, ${HISTORY} as history, ${CLOCKS} as clocks, ${MAILS} as mails,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by lower(m.name), m.id), '[]')
       from account m where p.state -> 'members' ? m.id::text) as people
  ${JOINS} join account u on u.id = a.lodged_by where p.id::text = $1 and p.recorded_seq > 0`;

interface Stored extends Omit<AppealPage, 'panel' | 'possibilities' | 'stageWords'>, Omit<Parties, 'asked'> {
  readonly caseId: string;
  readonly state: AppealState;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Which operation each step needs. */
const NEEDS: Readonly<Record<AppealStep, Operation>> = {
  lodge: 'lodgeAppeal',
  admit: 'keepAppeals',
  refuse: 'keepAppeals',
  appointPanel: 'keepAppeals',
  giveView: 'decideAppeal',
  decide: 'decideAppeal',
  withdraw: 'withdrawAppeal',
};

/** Appeals as they are read. What the panel says among its members is theirs and the office's until it has decided. */
@Injectable()
export class AppealReadsService {
  constructor(
    private readonly db: DataSource,
    private readonly uninvolved: UninvolvedService,
  ) {}

  /** Open ones first, the newest first. Staff and Board see all, others those of their cases, and those they were asked to decide. */
  async list(
    user: User,
    asked: {
      readonly open?: boolean;
      readonly caseNumber?: string;
      readonly limit: number;
      readonly cursor?: string;
      readonly ids?: readonly string[];
    },
  ) {
    const after = placeOf(asked.cursor, [/^(true|false)$/, /^\d+$/, UUID]);
    const given = new Parameters();
    const conditions = ['p.recorded_seq > 0', `p.kind = 'appeal'`, visibleProceedings.appeal(user, given)];
    if (asked.open !== undefined) conditions.push(`(p.closed_at is null) = ${given.add(asked.open)}`);
    if (asked.caseNumber !== undefined) conditions.push(`f.number = ${given.add(asked.caseNumber)}`);
    if (asked.ids) conditions.push(`p.id = any(${given.add(asked.ids)}::uuid[])`);
    if (after)
      conditions.push(
        `((p.closed_at is null), p.opened_at, p.id) < (${given.add(after[0])}::boolean, to_timestamp(${given.add(after[1])}::bigint / 1000000.0), ${given.add(after[2])}::uuid)`,
      );
    const rows = await this.db.query<readonly (Omit<AppealRow, 'stageWords'> & { open: boolean; at: string })[]>(
      `select ${COLUMNS}, p.closed_at is null as open, (extract(epoch from p.opened_at) * 1000000)::bigint::text as at ${JOINS}
       where ${conditions.join(' and ')} order by (p.closed_at is null) desc, p.opened_at desc, p.id desc
       limit ${given.add(asked.limit + 1)}`,
      given.values,
    );
    const page = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? page.at(-1) : undefined;
    return { items: page.map(rowOf), nextCursor: cursorAfter(last && [String(last.open), last.at, last.id]) };
  }

  async page(user: User, id: string): Promise<AppealPage> {
    const stored = await this.find(id);
    const parties = { ...stored, asked: stored.state.members };
    const denied = refuseUnless(user, 'readAppeals', parties);
    if (denied) throw denied;
    const { state, people, history, mails, grounds, lodgedBy, clocks, seq } = stored;
    const staff = may(user, 'keepAppeals', parties);
    const open = staff || state.members.includes(user.id) || stored.outcome !== null;
    return {
      ...rowOf(stored),
      ...{ seq, grounds, lodgedBy, clocks, redatings: stored.redatings },
      panel: people.map((each) => ({ ...each, view: open ? (state.views[each.id] ?? null) : null })),
      history: history.filter(({ type }) => open || type !== 'giveView'),
      mails: staff ? mails : [],
      possibilities: explainIn({ ...APPEAL_KIND.rules, steps: APPEAL_STEPS, words: APPEAL_WORDS }, stored.stage).map(
        (each) => ({ ...each, allowed: may(user, NEEDS[each.command as AppealStep], parties) }),
      ),
    };
  }

  /** Who could sit on the panel, and who not, with the reason. */
  async candidates(user: User, id: string): Promise<readonly PanelCandidate[]> {
    const denied = refuseUnless(user, 'keepAppeals');
    if (denied) throw denied;
    const { caseId } = await this.find(id);
    const people = await this.uninvolved.candidates(caseId, PANEL_ROLES);
    return people.map(({ accountId, name, roles, involvement }) => ({ id: accountId, name, roles, involvement }));
  }

  private async find(id: string): Promise<Stored> {
    const rows = await this.db.query<readonly Stored[]>(PAGE, [id]);
    if (rows[0]) return rows[0];
    throw new DomainError('APPEALS.UNKNOWN', 'There is no such appeal.', { id });
  }
}

const rowOf = (stored: Omit<AppealRow, 'stageWords'>): AppealRow => ({
  ...{ id: stored.id, number: stored.number, caseNumber: stored.caseNumber, cycle: stored.cycle },
  ...{ organisation: stored.organisation, programme: stored.programme, stage: stored.stage, late: stored.late },
  ...{ lodgedOn: stored.lodgedOn, outcome: stored.outcome, promise: stored.promise },
  stageWords: APPEAL_WORDS[stored.stage],
});
