import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, PERMISSIONS, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { explain, type Possibility } from '#domain/cases/explain';
import { holdsOf, type Hold } from '#domain/cases/holds';
import { restored, type CaseState } from '#domain/cases/state';
import { milestonesOf, type LastOf, type Milestone } from '#domain/cases/milestones';
import type { CycleReason } from '#domain/cases/next-cycle';
import { outcomeIsTold } from '#domain/cases/outcome';
import { reasonsAfter } from '#domain/cases/next-cycle-rules';
import type { Stage } from '#domain/cases/stages';
import type { Grade } from '#domain/scoring/standards';
import type { DeadlineKind } from '#domain/deadlines/rules';
import { DomainError } from '#domain/errors';
import { whyNotPublic } from '#domain/reports/publication';
import type { VisitParty } from '#domain/visits/agreement';
import { awaited } from '#domain/visits/agreement-rules';
import { Clock } from '#platform/clock/clock';
import { instantOf } from '#platform/database/instant-of';
import { prepared } from '#platform/database/prepared';
import { PUBLICATION, type Consent, type Publication } from '../reports/publication.service.js';
import { ASKED_ON_CASE } from './commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import type { Contact } from './case-context.js';
import { caseRow, ROW_COLUMNS, ROW_JOINS, type CaseRow, type StoredRow } from './case-row.js';
import type { InHouseHelp } from './assignment.service.js';

export interface ClockOnPage {
  readonly kind: DeadlineKind;
  readonly status: 'running' | 'met' | 'missed' | 'superseded';
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly endsAt: Instant;
  /** Why these dates, step by step. */
  readonly explanation: readonly string[];
  readonly nextReminder: Instant | null;
}

export interface DocumentOnPage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly trouble: string | null;
}

export interface InvoiceOnPage {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly grossPence: number;
  readonly paidPence: number;
  readonly dueOn: LocalDay | null;
}

export interface CycleOnPage {
  readonly cycle: number;
  readonly stage: Stage;
  readonly grade: Grade | null;
  readonly openedOn: LocalDay;
  /** As what it follows the cycle before; null for the first. */
  readonly openedAs: CycleReason | null;
}

/** Where a case comes from that was not kept here from its beginning. */
export interface Imported {
  readonly source: string;
  readonly fileName: string;
  readonly on: LocalDay;
}

interface PageParts {
  readonly imported: Imported | null;
  /** Of the case's number, the first first; this one is among them. */
  readonly cycles: readonly CycleOnPage[];
  readonly state: CaseState;
  readonly seq: number;
  readonly feePence: number | null;
  readonly standardsTitle: string | null;
  /** Of the standards version that is pinned; none before one is. */
  readonly segments: readonly { readonly no: number; readonly title: string }[];
  readonly overallShown: string | null;
  readonly clocks: readonly ClockOnPage[];
  readonly documents: readonly DocumentOnPage[];
  readonly invoices: readonly InvoiceOnPage[];
  readonly contacts: readonly Contact[];
  readonly help: readonly (InHouseHelp & { readonly name: string })[];
}

export interface CasePage extends CaseRow, PageParts {
  /** Whether a summary of the newest report is for the public; null for whoever may not read one. */
  readonly publication: { readonly consent: Consent | null; readonly refused: string | null } | null;
  /** Who has to answer the days proposed for the visit. */
  readonly awaited: readonly VisitParty[];
  /** As what the reader may open the next cycle; nothing while this one is open. */
  readonly nextCycleAs: readonly CycleReason[];
  readonly holds: readonly Hold[];
  readonly milestones: readonly Milestone[];
  readonly possibilities: readonly (Possibility & { readonly allowed: boolean })[];
  /** All that the reader may do and read on this case, whatever its stage. */
  readonly may: readonly Operation[];
}

const PAGE = prepared(`
  select ${ROW_COLUMNS}, f.state, f.recorded_seq as seq, f.fee_pence as "feePence", f.overall_shown as "overallShown",
    f.organisation_id as "organisationId", f.assessor_id as "assessorId", f.supervisor_id as "supervisorId",
    f.second_supervisor_id as "secondSupervisorId", f.guests, ${ASKED_ON_CASE} as asked,
    (select coalesce(jsonb_object_agg(e.type, e.last), '{}') from (select type, ${instantOf('max(at)')} as last
       from case_event where case_id = f.id group by type) e) as "lastOf",
    f.standards_version_id as "standardsVersionId", ${PUBLICATION} as publication,
    (select jsonb_build_object('source', i.source, 'fileName', i.file_name,
        'on', to_char(i.imported_at at time zone 'Europe/London', 'YYYY-MM-DD')) from case_import i where i.case_id = f.id) as imported,
    (select jsonb_agg(jsonb_build_object('cycle', y.cycle, 'stage', y.stage, 'grade', y.grade, 'openedAs', y.opened_as,
        'openedOn', to_char(y.opened_at at time zone 'Europe/London', 'YYYY-MM-DD')) order by y.cycle)
       from case_file y where y.number = f.number) as cycles,
    (select v.id from standards_version v where v.valid_from <= $3 order by v.valid_from desc, v.published_at desc limit 1) as "inForce",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'status', c.status, 'promisedDay', c.promised_day,
        'workingDay', c.working_day, 'endsAt', ${instantOf('c.ends_at')}, 'explanation', c.explanation,
        'nextReminder', (select ${instantOf('min(r.due_at)')} from rung r where r.deadline_id = c.id and r.status = 'waiting'))
        order by (c.status = 'running') desc, c.promised_day, c.started_at), '[]')
       from deadline c where c.case_id = f.id) as clocks,
    (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'fileName', x.file_name,
        'madeAt', ${instantOf('x.made_at')}, 'trouble', x.trouble) order by x.made_at), '[]')
       from document x where x.case_id = f.id) as documents,
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'status', i.status,
        'grossPence', i.gross_pence, 'paidPence', i.paid_pence, 'dueOn', i.due_on) order by i.created_at), '[]')
       from invoice i where i.case_id = f.id) as invoices,
    (select coalesce(jsonb_agg(jsonb_build_object('role', c.role, 'name', c.name, 'email', c.email) order by c.role), '[]')
       from contacts_on(f.organisation_id, $3) c) as contacts,
    (select coalesce(jsonb_agg(jsonb_build_object('assessorId', h.assessor_id, 'name', b.name, 'day', h.day, 'note', h.note)
        order by h.day), '[]') from in_house_help h join assessor b on b.id = h.assessor_id where h.case_id = f.id) as help
  from case_file f ${ROW_JOINS} where f.number = $1 and f.cycle = $2`);

interface Stored extends StoredRow, Omit<PageParts, 'standardsTitle' | 'segments'> {
  readonly standardsVersionId: string | null;
  /** The standards version in force today. */
  readonly inForce: string | null;
  readonly lastOf: LastOf;
  readonly publication: Publication;
  readonly organisationId: string;
  readonly assessorId: string | null;
  readonly supervisorId: string | null;
  readonly secondSupervisorId: string | null;
  readonly guests: readonly string[];
  readonly asked: readonly string[];
}

/** Everything that the page of a case shows, in one statement; its standards never change and are read once. */
@Injectable()
export class CasePageService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly standards: StandardsService,
  ) {}

  async page(user: User, number: string, cycle: number): Promise<CasePage> {
    const today = await this.clock.today();
    const [stored] = await this.db.query<readonly Stored[]>(PAGE, [number, cycle, today]);
    if (!stored)
      throw new DomainError('CASE.UNKNOWN', `There is no case ${number}, cycle ${cycle}.`, { number, cycle });
    const denied = refuseUnless(user, 'readCase', stored);
    if (denied) throw denied;
    const version = stored.standardsVersionId === null ? null : await this.standards.get(stored.standardsVersionId);
    const { seq, feePence, clocks, documents, contacts, help } = stored;
    const state = restored(stored.state);
    const mayDo = (operation: Operation): boolean => may(user, operation, stored);
    const judges = mayDo('readScores');
    const overallShown = judges || outcomeIsTold(stored.stage) ? stored.overallShown : null;
    return {
      ...caseRow(stored, today, judges),
      ...{ standardsTitle: version?.title ?? null, segments: version?.rules.segments ?? [] },
      ...{ state, seq, feePence, overallShown, clocks, contacts, help },
      documents: documents.filter(({ kind }) => ['report', 'certificate'].includes(kind) || mayDo('readInvoices')),
      invoices: mayDo('readInvoices')
        ? stored.invoices.filter(({ status }) => status === 'issued' || isStaff(user))
        : [],
      ...{ cycles: stored.cycles.map((each) => asTold(each, judges)), imported: stored.imported },
      nextCycleAs: stored.cycles.at(-1)?.cycle === cycle && mayDo('submitApplication') ? reasonsAfter(state) : [],
      publication: mayDo('readPublicSummary') ? publicationOf(stored, state) : null,
      holds: holdsOf(state, mayDo('readConflict')),
      awaited: awaited(state),
      milestones: milestonesOf(state, stored.lastOf),
      possibilities: explain(state, user).map((each) => ({
        ...withoutVain(each, stored),
        allowed: mayDo(each.command as Operation) && (each.command !== 'confirmVisit' || isAwaited(user, state)),
      })),
      may: (Object.keys(PERMISSIONS) as Operation[]).filter(mayDo),
    };
  }
}

const asTold = (each: CycleOnPage, judges: boolean): CycleOnPage =>
  judges || outcomeIsTold(each.stage) ? each : { ...each, grade: null };

function publicationOf(
  { organisation, publication: { consent, certificate } }: Stored,
  { stage, grade: given, appeal }: CaseState,
): CasePage['publication'] {
  const grade = outcomeIsTold(stage) ? given : null;
  const at = { organisation: organisation.name, grade, certificate, appealOpen: appeal !== null, replaced: false };
  return { consent, refused: whyNotPublic({ ...at, consented: consent?.given ?? null })?.message ?? null };
}

/** Nothing newer than what is pinned is there to be offered. */
const withoutVain = (each: Possibility, { inForce, standardsVersionId, state }: Stored): Possibility =>
  each.command === 'issueCertificate' && each.possible && state.certificate?.status === 'revoked'
    ? { ...each, possible: false, why: 'The certificate of this cycle is revoked, which is final.' }
    : each.command === 'offerNewStandards' && each.possible && inForce === standardsVersionId
      ? { ...each, possible: false, why: 'The case is judged by the standards version in force.' }
      : each;

/** Whoever proposed days, or has agreed to them, waits for the other side. */
const isAwaited = ({ roles }: User, state: CaseState): boolean => awaited(state).some((party) => roles.includes(party));

const isStaff = (user: User): boolean => user.roles.some((role) => ['office', 'manager', 'finance'].includes(role));
