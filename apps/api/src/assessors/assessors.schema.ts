import { z } from 'zod';
import { STATUSES, STEPS, type RegisterStep } from '#domain/assessors/register';
import { dayIn, dayOut, idIn, idOut, instantOut, text } from '../http/parts.schema.js';
import { Help } from '../cases/case-page.schema.js';

export const Chosen = z
  .object({ assessorId: idIn, on: dayIn.exactOptional().describe('Day of the visit, where it is known') })
  .meta({ id: 'ChosenAssessor' });
export const NewHelp = z.object({ assessorId: idIn, day: dayIn, note: text(1000) }).meta({ id: 'NewInHouseHelp' });
export const HelpList = z.object({ items: z.array(Help) }).meta({ id: 'InHouseHelpList' });

const Status = z.enum(STATUSES).meta({ id: 'AssessorStatus' });

export const AssessorView = z
  .object({
    id: idOut,
    reference: z.string(),
    name: z.string(),
    email: z.string().nullable().describe('For the office only'),
    employer: z.string().nullable(),
    status: Status,
    supervisory: z.boolean(),
    trainedOn: dayOut.nullable(),
    approvedOn: dayOut.nullable(),
    competenceUntil: dayOut.nullable(),
  })
  .meta({ id: 'Assessor' });
export const AssessorList = z.object({ items: z.array(AssessorView) }).meta({ id: 'AssessorList' });

const Listed = z
  .object({
    id: idOut,
    name: z.string(),
    supervisory: z.boolean(),
    basedIn: z.string().nullable(),
    activeFrom: dayOut.nullable(),
  })
  .meta({ id: 'ListedAssessor' });
export const PublishedList = z.object({ asOf: dayOut, items: z.array(Listed) }).meta({ id: 'PublishedAssessorList' });

const CPD = ['course', 'conference', 'witnessed assessment', 'other'] as const;
const STEP_NAMES = Object.keys(STEPS) as RegisterStep[];

const HistoryEntry = z
  .object({
    seq: z.int(),
    at: instantOut,
    step: z.string(),
    on: dayOut,
    status: Status,
    detail: z.string(),
    by: z.string(),
    minuteNo: z.string().nullable(),
  })
  .meta({ id: 'AssessorHistoryEntry' });
const CpdView = z
  .object({
    id: idOut,
    day: dayOut,
    kind: z.enum(CPD),
    hours: z.number(),
    activity: z.string(),
    witness: z.string().nullable(),
  })
  .meta({ id: 'FurtherTraining' });
const StepView = z
  .object({
    step: z.enum(STEP_NAMES),
    does: z.string(),
    why: z.string().nullable().describe('Why not now'),
    allowed: z.boolean().describe('To the reader'),
  })
  .meta({ id: 'RegisterStep' });

export const AssessorPageView = AssessorView.extend({
  email: z.string(),
  version: z.int(),
  activeFrom: dayOut.nullable(),
  basedIn: z.string().nullable(),
  listed: z.boolean(),
  approval: z.object({ id: idOut, minuteNo: z.string(), decidedOn: dayOut }).nullable(),
  accredited: z.boolean().describe('Could take an assessment today'),
  cpdHours: z.number().describe('Hours of further training in the running period'),
  cpdHoursNeeded: z.number(),
  steps: z.array(StepView),
  history: z.array(HistoryEntry).describe('The latest first'),
  cpd: z.array(CpdView),
}).meta({ id: 'AssessorPage' });

export const AssessorDetails = z
  .object({
    name: text(200),
    email: z.email('This is no e-mail address.').toLowerCase(),
    employer: text(200).nullable().default(null),
    basedIn: text(100).nullable().default(null).describe('Town or region, for the list that is sent out'),
    listed: z.boolean().default(true).describe('Agrees to be named on the list that is sent out'),
  })
  .meta({ id: 'AssessorDetails' });

export const StepTaken = z
  .object({ on: dayIn, detail: text(1000).describe('Why, or which training was passed') })
  .meta({ id: 'RegisterStepTaken' });
export const Approval = z
  .object({ decisionId: idIn.describe('The Board’s decision on this appointment') })
  .meta({ id: 'AssessorApproval' });
export const NewCpd = z
  .object({
    day: dayIn,
    kind: z.enum(CPD),
    hours: z.number().positive().max(100).multipleOf(0.1),
    activity: text(500),
    witness: text(200).nullable().default(null).describe('Who watched; only for a witnessed assessment'),
  })
  .refine(({ kind, witness }) => (kind === 'witnessed assessment') === (witness !== null), {
    path: ['witness'],
    message: 'Name who watched a witnessed assessment, and nobody otherwise.',
  })
  .meta({ id: 'NewFurtherTraining' });
export const StepName = z.enum(
  STEP_NAMES.filter((step) => step !== 'approve') as [
    Exclude<RegisterStep, 'approve'>,
    ...Exclude<RegisterStep, 'approve'>[],
  ],
);
