import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { faultsOfPolicy, standings, type PolicyStanding } from '#domain/assessors/policy-versions';
import type { Policy } from '#domain/assessors/register';
import type { Instant } from '#domain/calendar/dates';
import { InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';

export interface PolicyOnRecord extends Policy {
  readonly id: string;
  readonly reason: string;
  /** Null where it was set up with the system. */
  readonly by: string | null;
  readonly at: Instant | null;
}

export interface PolicyVersion extends PolicyOnRecord {
  readonly standing: PolicyStanding;
}

const COLUMNS = `p.from_day::text as "fromDay", p.training_required as "trainingRequired",
  p.competence_months as "competenceMonths", p.cpd_hours as "cpdHours", p.look_back_months as "lookBackMonths",
  p.offer_days as "offerDays", p.offer_reminder_days as "offerReminderDays",
  p.declaration_months as "declarationMonths", p.rotation_limit as "rotationLimit"`;

const COUNTING = `select distinct on (p.from_day) ${COLUMNS} from assessor_policy p order by p.from_day, p.set_at desc nulls last`;

const VERSIONS = `
  select p.id, ${COLUMNS}, p.reason, u.name as by, to_char(p.set_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from assessor_policy p left join account u on u.id = p.set_by order by p.from_day desc, p.set_at desc nulls last`;

/** What holds for assessors, dated. Which version applies on a day is a rule (#domain/assessors/register, `policyAt`). */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that count, the oldest first. */
  all(tx: Pick<EntityManager, 'query'> = this.db): Promise<readonly Policy[]> {
    return tx.query(COUNTING);
  }

  /** Every version, the latest day first, with who set it, why, and how it stands today. */
  async versions(user: User): Promise<readonly PolicyVersion[]> {
    const denied = refuseUnless(user, 'readAssessorFile');
    if (denied) throw denied;
    const versions = await this.db.query<readonly PolicyOnRecord[]>(VERSIONS);
    return standings(versions, await this.clock.today());
  }

  /** @throws InvalidInput for a day that has come, or a reminder after the time for an answer. */
  async set(user: User, policy: Policy, reason: string): Promise<void> {
    const denied = refuseUnless(user, 'keepAssessorPolicy');
    if (denied) throw denied;
    const faults = faultsOfPolicy(policy, await this.clock.today());
    if (faults.length > 0) throw new InvalidInput('The policy cannot be set as entered.', faults);
    await this.db.query(
      `insert into assessor_policy (id, from_day, training_required, competence_months, cpd_hours, look_back_months, offer_days,
         offer_reminder_days, declaration_months, rotation_limit, reason, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[newId(), policy.fromDay, policy.trainingRequired, policy.competenceMonths, policy.cpdHours],
        ...[policy.lookBackMonths, policy.offerDays, policy.offerReminderDays, policy.declarationMonths],
        ...[policy.rotationLimit, reason, user.id, await this.clock.now()],
      ],
    );
  }
}
