import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Policy } from '#domain/assessors/register';

/** What holds for assessors, dated; the oldest first. Which row applies is a rule (#domain/assessors/register, `policyAt`). */
@Injectable()
export class PoliciesService {
  constructor(private readonly db: DataSource) {}

  all(tx: Pick<EntityManager, 'query'> = this.db): Promise<readonly Policy[]> {
    return tx.query(
      `select from_day::text as "fromDay", training_required as "trainingRequired", competence_months as "competenceMonths",
         cpd_hours as "cpdHours", look_back_months as "lookBackMonths", offer_days as "offerDays",
         offer_reminder_days as "offerReminderDays",
         declaration_months as "declarationMonths", rotation_limit as "rotationLimit" from assessor_policy order by from_day`,
    );
  }
}
