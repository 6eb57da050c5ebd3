import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { unfitness, type AssignmentRole } from '#domain/assessors/fitness';
import { policyAt, type AssessorStatus, type Policy } from '#domain/assessors/register';
import type { LocalDay } from '#domain/calendar/dates';
import type { Body, Holding, Interest } from '#domain/impartiality/interests';
import { conflictPaths, unwaived, type ConflictPath } from '#domain/impartiality/paths';
import { PoliciesService } from '../assessors/policies.service.js';
import { ON_CASE, UNDER_WAY } from './ties.sql.js';

/** Somebody of the register beside a case, with all that ties them to it. */
export interface Standing {
  readonly caseId: string;
  readonly number: string;
  readonly cycle: number;
  readonly assessorId: string;
  /** Their part in the case; null for who has none. */
  readonly role: AssignmentRole | null;
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  readonly employer: string | null;
  readonly status: AssessorStatus;
  readonly supervisory: boolean;
  readonly trainedOn: LocalDay | null;
  readonly approvedOn: LocalDay | null;
  readonly competenceUntil: LocalDay | null;
  readonly takenOn: readonly LocalDay[];
  readonly applicant: Body;
  readonly helpedOn: readonly LocalDay[];
  readonly assessed: number;
  readonly holdings: readonly Holding[];
  readonly interests: readonly Interest[];
  readonly waivers: readonly { readonly role: AssignmentRole; readonly covers: readonly string[] }[];
}

export interface Judged {
  readonly who: Standing;
  /** Reasons of the register; nothing lifts them but the register. */
  readonly unfit: readonly string[];
  /** What stands between them and the case, waived or not. */
  readonly paths: readonly ConflictPath[];
  /** What of it no waiver lifts. */
  readonly standing: readonly ConflictPath[];
}

interface Asked {
  readonly role: AssignmentRole;
  readonly on: LocalDay;
  readonly visits?: boolean;
}

type Manager = Pick<EntityManager, 'query'>;

/** Reads who is tied to whom and puts it before the rules. */
@Injectable()
export class TiesService {
  constructor(
    private readonly db: DataSource,
    private readonly policies: PoliciesService,
  ) {}

  /** One of the register, or with null all of it, beside this case on that day; `visits` where it is a day of the visit. */
  async onCase(
    caseId: string,
    assessorId: string | null,
    { role, on, visits = false }: Asked,
  ): Promise<readonly Judged[]> {
    const [rows, policies] = await Promise.all([
      this.db.query<readonly Standing[]>(ON_CASE, [on, caseId, assessorId]),
      this.policies.all(),
    ]);
    return rows.map((who) => judged(who, { role, on, visits }, policies));
  }

  /** Whoever takes part in a case that is under way, by what is known today. */
  underWay(on: LocalDay, assessorId: string | null = null, tx: Manager = this.db): Promise<readonly Judged[]> {
    return this.taking(tx, [on, assessorId, null]);
  }

  ofCase(caseId: string, on: LocalDay): Promise<readonly Judged[]> {
    return this.taking(this.db, [on, null, caseId]);
  }

  private async taking(
    tx: Manager,
    asked: readonly [on: LocalDay, assessorId: string | null, caseId: string | null],
  ): Promise<readonly Judged[]> {
    const rows = await tx.query<readonly Standing[]>(UNDER_WAY, [...asked]);
    const policies = await this.policies.all(tx);
    return rows.map((who) => judged(who, { role: who.role ?? 'assessor', on: asked[0] }, policies));
  }
}

function judged(who: Standing, { role, on, visits = false }: Asked, policies: readonly Policy[]): Judged {
  const paths = conflictPaths({ ...who, assessor: who.name }, on, policyAt(policies, on));
  const waived = who.waivers.filter((waiver) => waiver.role === role).flatMap(({ covers }) => covers);
  return {
    who,
    unfit: unfitness({ ...who, takenOn: visits ? who.takenOn : [] }, role, on, policies),
    paths,
    standing: unwaived(paths, waived),
  };
}
