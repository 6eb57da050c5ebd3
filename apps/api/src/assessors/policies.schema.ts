import { z } from 'zod';
import { dayIn, dayOut, idOut, instantOut, reason } from '../http/parts.schema.js';

const count = (least: number, most: number) =>
  z.int('Write a whole number.').min(least, `At least ${least}.`).max(most, `At most ${most}.`);

const TERMS = {
  trainingRequired: z.boolean().describe('Who is approved or assesses has passed the training'),
  competenceMonths: count(1, 120).describe('How long competence holds'),
  cpdHours: count(0, 1000).describe('Hours of further training that renew it'),
  lookBackMonths: count(0, 240).describe('How long advice to an organisation bars from its cases'),
  offerDays: count(1, 90).describe('Days in which an offer is answered'),
  offerReminderDays: count(1, 90).describe('Days after which it is reminded of'),
  declarationMonths: count(1, 60).describe('How long a declaration of interests holds'),
  rotationLimit: count(1, 50).nullable().describe('Assessments of one organisation by one assessor; null: no limit'),
};
export const NewPolicy = z.object({ fromDay: dayIn, ...TERMS, reason }).meta({ id: 'NewAssessorPolicy' });
const Version = z
  .object({
    ...{ id: idOut, fromDay: dayOut, ...TERMS, reason: z.string() },
    by: z.string().nullable().describe('Null where it was set up with the system'),
    at: instantOut.nullable(),
    standing: z.enum(['holds', 'coming', 'former', 'replaced']),
  })
  .meta({ id: 'AssessorPolicy' });
export const VersionList = z.object({ items: z.array(Version) }).meta({ id: 'AssessorPolicyList' });
