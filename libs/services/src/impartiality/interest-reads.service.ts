import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type User } from '#domain/access/permissions';
import { policyAt } from '#domain/assessors/register';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { standingDue, type DeclarationDue } from '#domain/impartiality/declarations';
import type { InterestKind } from '#domain/impartiality/interests';
import { Clock } from '#platform/clock/clock';
import { PoliciesService } from '../assessors/policies.service.js';

interface Fact {
  readonly id: string;
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
  readonly note: string;
  /** Ended or taken out by a person; it is not ended again. */
  readonly closed: string | null;
  readonly inError: boolean;
}

export interface InterestOnRecord extends Fact {
  readonly kind: InterestKind;
  readonly body: string;
  readonly organisationId: string | null;
  readonly source: 'office' | 'declared';
}

export interface HoldingOnRecord extends Fact {
  readonly owner: string;
  readonly owned: string;
}

export interface Interests {
  readonly assessorId: string;
  readonly interests: readonly InterestOnRecord[];
  /** Days of help with reviews in-house: on record with their cases. */
  readonly helped: readonly { readonly day: LocalDay; readonly organisation: string; readonly number: string }[];
  readonly declarations: readonly {
    readonly id: string;
    readonly madeOn: LocalDay;
    readonly statement: string;
    readonly caseNumber: string | null;
    readonly found: number;
  }[];
  readonly due: DeclarationDue;
  readonly mayKeep: boolean;
}

const OF_ASSESSOR = `
  select a.id as "assessorId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'body', coalesce(o.name, i.body),
        'organisationId', i.organisation_id, 'from', i.from_day, 'to', i.to_day, 'note', i.note, 'source', i.source,
        'closed', i.close_reason, 'inError', i.in_error) order by i.in_error, i.to_day desc nulls first, i.id), '[]')
       from interest i left join organisation o on o.id = i.organisation_id where i.assessor_id = a.id) as interests,
    (select coalesce(jsonb_agg(jsonb_build_object('day', h.day, 'organisation', o.name, 'number', f.number) order by h.day desc), '[]')
       from in_house_help h join case_file f on f.id = h.case_id join organisation o on o.id = f.organisation_id
       where h.assessor_id = a.id) as helped,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'madeOn', d.made_on, 'statement', d.statement,
        'caseNumber', f.number, 'found', jsonb_array_length(d.interests)) order by d.made_on desc, d.id desc), '[]')
       from declaration d left join case_file f on f.id = d.case_id where d.assessor_id = a.id) as declarations,
    coalesce((select max(d.made_on) from declaration d where d.assessor_id = a.id and d.case_id is null), a.active_from)::text as last
  from assessor a where a.id::text = $1`;

const HOLDINGS = `
  select h.id, coalesce(a.name, h.owner) as owner, coalesce(b.name, h.owned) as owned, h.from_day::text as "from",
    h.to_day::text as "to", h.note, h.close_reason as closed, h.in_error as "inError"
  from organisation o join holding h on o.id in (h.owner_id, h.owned_id)
    or body_key(o.name) in (body_key(h.owner), body_key(h.owned)) or body_key(o.legal_name) in (body_key(h.owner), body_key(h.owned))
  left join organisation a on a.id = h.owner_id left join organisation b on b.id = h.owned_id
  where o.id::text = $1 order by h.in_error, h.to_day desc nulls first, h.id`;

/** What is on record of an assessor's interests, and of who owns whom. */
@Injectable()
export class InterestReadsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly policies: PoliciesService,
  ) {}

  async ofAssessor(user: User, id: string): Promise<Interests> {
    const denied = refuseUnless(user, 'readAssessorFile');
    if (denied) throw denied;
    return this.read(user, id);
  }

  async own(user: User): Promise<Interests> {
    const denied = refuseUnless(user, 'declareInterests');
    if (denied) throw denied;
    return this.read(user, user.assessorId ?? '');
  }

  async holdingsOf(user: User, organisationId: string): Promise<readonly HoldingOnRecord[]> {
    const denied = refuseUnless(user, 'readAssessorFile');
    if (denied) throw denied;
    return this.db.query(HOLDINGS, [organisationId]);
  }

  private async read(user: User, id: string): Promise<Interests> {
    const [rows, policies, today] = await Promise.all([
      this.db.query<readonly (Omit<Interests, 'due' | 'mayKeep'> & { readonly last: LocalDay | null })[]>(OF_ASSESSOR, [
        id,
      ]),
      this.policies.all(),
      this.clock.today(),
    ]);
    const found = rows[0];
    if (!found) throw new DomainError('ASSESSOR.UNKNOWN', 'There is no such assessor on the register.', { id });
    const { last, ...kept } = found;
    return {
      ...kept,
      due: standingDue(last, policyAt(policies, today).declarationMonths, today),
      mayKeep: may(user, 'keepAssessors'),
    };
  }
}
