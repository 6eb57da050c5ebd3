import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { unfitness, type Candidate } from '#domain/assessors/fitness';
import { explainSteps, policyAt, type RegisterStep } from '#domain/assessors/register';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import type { Assessor } from './assessors.service.js';
import { PoliciesService } from './policies.service.js';
import { cpdHoursOf } from './register-entry.js';
import type { FurtherTraining } from './register-details.service.js';

export interface AssessorHistoryEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly step: string;
  readonly on: LocalDay;
  readonly status: Assessor['status'];
  readonly detail: string;
  readonly by: string;
  readonly minuteNo: string | null;
}

interface Stored extends Assessor {
  readonly version: number;
  readonly activeFrom: LocalDay | null;
  readonly basedIn: string | null;
  readonly listed: boolean;
  readonly approval: { readonly id: string; readonly minuteNo: string; readonly decidedOn: LocalDay } | null;
  readonly history: readonly AssessorHistoryEntry[];
  readonly cpd: readonly (FurtherTraining & { readonly id: string })[];
}

export interface AssessorPage extends Stored {
  /** Could take an assessment today. */
  readonly accredited: boolean;
  readonly cpdHours: number;
  readonly cpdHoursNeeded: number;
  readonly steps: readonly {
    readonly step: RegisterStep;
    readonly does: string;
    readonly why: string | null;
    readonly allowed: boolean;
  }[];
}

export interface ListedAssessor {
  readonly id: string;
  readonly name: string;
  readonly supervisory: boolean;
  readonly basedIn: string | null;
  readonly activeFrom: LocalDay | null;
}

const PAGE = `
  select a.id, a.reference, a.name, a.email, a.employer, a.status, a.supervisory, a.trained_on::text as "trainedOn",
    a.approved_on::text as "approvedOn", a.competence_until::text as "competenceUntil", a.version,
    a.active_from::text as "activeFrom", a.based_in as "basedIn", a.listed,
    (select jsonb_build_object('id', d.id, 'minuteNo', d.minute_no, 'decidedOn', d.decided_on)
       from board_decision d where d.id = a.approval_id) as approval,
    (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'step', e.step, 'on', e.on_day, 'status', e.status,
        'detail', e.detail, 'by', coalesce((select u.name from account u where u.id::text = e.recorded_by), e.recorded_by),
        'at', to_char(e.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'minuteNo', (select d.minute_no from board_decision d where d.id = e.decision_id)) order by e.seq desc), '[]')
       from assessor_event e where e.assessor_id = a.id) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'day', c.day, 'kind', c.kind, 'hours', c.hours,
        'activity', c.activity, 'witness', c.witness) order by c.day desc, c.id), '[]')
       from cpd_record c where c.assessor_id = a.id) as cpd
  from assessor a where a.id::text = $1`;

/** The register as it is read: one entry with its history, and the list that is given out. */
@Injectable()
export class AssessorPageService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly policies: PoliciesService,
  ) {}

  async page(user: User, id: string): Promise<AssessorPage> {
    const denied = refuseUnless(user, 'readAssessorFile');
    if (denied) throw denied;
    const rows = await this.db.query<readonly Stored[]>(PAGE, [id]);
    const stored = rows[0];
    if (!stored) throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id });
    const [today, policies] = await Promise.all([this.clock.today(), this.policies.all()]);
    const policy = policyAt(policies, today);
    const allowed = may(user, 'keepAssessors');
    return {
      ...stored,
      accredited: unfitness(stored, 'assessor', today, policies).length === 0,
      cpdHours: await cpdHoursOf(this.db, stored.id, policy),
      cpdHoursNeeded: policy.cpdHours,
      steps: explainSteps(stored).map((each) => ({ ...each, allowed })),
    };
  }

  /** Who may be recommended today: fit to take a case, appointed by then, and in agreement with being named. By name. */
  async published(): Promise<{ readonly asOf: LocalDay; readonly items: readonly ListedAssessor[] }> {
    const [asOf, policies] = await Promise.all([this.clock.today(), this.policies.all()]);
    const rows = await this.db.query<readonly (ListedAssessor & Candidate)[]>(
      `select id, name, supervisory, based_in as "basedIn", active_from::text as "activeFrom", status,
         trained_on::text as "trainedOn", competence_until::text as "competenceUntil" from assessor
       where status = 'active' and listed and coalesce(active_from, '-infinity') <= $1 order by lower(name), id`,
      [asOf],
    );
    const fit = rows.filter((row) => unfitness(row, 'assessor', asOf, policies).length === 0);
    return { asOf, items: fit.map(listed) };
  }
}

const listed = ({ id, name, supervisory, basedIn, activeFrom }: ListedAssessor): ListedAssessor => ({
  ...{ id, name, supervisory, basedIn, activeFrom },
});
