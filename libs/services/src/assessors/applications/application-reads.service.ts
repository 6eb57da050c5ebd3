import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { explainApplication, type ApplicationState } from '#domain/assessors/application';
import { lapsesOn } from '#domain/assessors/application-days';
import { APPLICATION_WORDS, WAITS, type ApplicationStage, type WaitsOn } from '#domain/assessors/application-steps';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { instantOf } from '#platform/database/instant-of';

export interface ApplicationRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly stage: ApplicationStage;
  readonly stageWords: string;
  readonly waitsOn: WaitsOn | null;
  readonly waitsSince: LocalDay | null;
  readonly lapsesOn: LocalDay | null;
  readonly submittedOn: LocalDay;
}

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly stage: ApplicationStage;
  readonly state: ApplicationState;
  readonly submittedOn: LocalDay;
}

interface StoredPage extends Stored {
  readonly email: string;
  readonly employer: string | null;
  readonly basedIn: string | null;
  readonly experience: string;
  readonly enquiryId: string | null;
  readonly assessorId: string | null;
  readonly trouble: string | null;
  readonly seq: number;
  readonly history: readonly {
    readonly seq: number;
    readonly at: Instant;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly by: string;
  }[];
  readonly mails: readonly {
    readonly id: string;
    readonly subject: string;
    readonly at: Instant;
    readonly to: string;
  }[];
}

export type ApplicationPage = ApplicationRow &
  Omit<StoredPage, 'state'> & {
    readonly trainingOn: LocalDay | null;
    readonly possibilities: readonly (ReturnType<typeof explainApplication>[number] & { readonly allowed: boolean })[];
  };

const COLUMNS = `a.id, a.number, a.name, a.stage, a.state,
  to_char(a.submitted_at at time zone 'Europe/London', 'YYYY-MM-DD') as "submittedOn"`;
const PAGE = `
  select ${COLUMNS}, a.email, a.employer, a.based_in as "basedIn", a.experience, a.enquiry_id as "enquiryId",
    a.assessor_id as "assessorId", a.trouble, a.recorded_seq as seq,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'at', ${instantOf('e.at')}, 'type', e.type, 'data', e.data,
        'by', coalesce((select u.name from account u where u.id::text = e.actor ->> 'id'), e.actor ->> 'id'))
        order by e.seq desc), '[]') from assessor_application_event e where e.application_id = a.id) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'subject', m.subject, 'at', ${instantOf('m.dated')}, 'to', m.recipient)
        order by m.dated desc, m.id), '[]')
       from mail m where m.subject_kind = 'assessor application' and m.subject_id = a.number) as mails
  from assessor_application a where a.id::text = $1 and a.recorded_seq > 0`;

const rowOf = ({ id, number, name, stage, state, submittedOn }: Stored): ApplicationRow => ({
  ...{ id, number, name, stage, submittedOn, stageWords: APPLICATION_WORDS[stage] },
  waitsOn: WAITS[stage]?.on ?? null,
  waitsSince: WAITS[stage] ? state.waitsSince : null,
  lapsesOn: lapsesOn(state),
});

/** Applications as they are read: lists and pages know PostgreSQL only. */
@Injectable()
export class ApplicationReadsService {
  constructor(private readonly db: DataSource) {}

  /** Running ones first, the newest first. */
  async list(user: User, asked: { readonly running?: boolean; readonly limit: number; readonly cursor?: string }) {
    refuse(user);
    const after = placeOf(asked.cursor, [/^(true|false)$/, /^AA-\d{4}-\d{4,}$/, UUID]);
    const rows = await this.db.query<readonly (Stored & { readonly running: boolean })[]>(
      `select ${COLUMNS}, a.closed_at is null as running from assessor_application a
       where a.recorded_seq > 0 and ($1::boolean is null or (a.closed_at is null) = $1)
         and ($2::boolean is null or (a.closed_at is null, a.number, a.id) < ($2, $3, $4::uuid))
       order by (a.closed_at is null) desc, a.number desc, a.id desc limit $5`,
      [asked.running ?? null, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, asked.limit + 1],
    );
    const page = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? page.at(-1) : undefined;
    return { items: page.map(rowOf), nextCursor: cursorAfter(last && [String(last.running), last.number, last.id]) };
  }

  async page(user: User, id: string): Promise<ApplicationPage> {
    refuse(user);
    const rows = await this.db.query<readonly StoredPage[]>(PAGE, [id]);
    const stored = rows[0];
    if (!stored) throw new DomainError('APPLICATION.UNKNOWN', 'There is no such application.', { id });
    const { state, ...rest } = stored;
    const allowed = may(user, 'keepApplications');
    return {
      ...rest,
      ...rowOf(stored),
      trainingOn: state.trainingOn,
      possibilities: explainApplication(stored.stage).map((each) => ({ ...each, allowed })),
    };
  }
}

function refuse(user: User): void {
  const denied = refuseUnless(user, 'readApplications');
  if (denied) throw denied;
}
