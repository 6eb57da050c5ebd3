import { z } from 'zod';
import {
  APPLICATION_STAGES,
  APPLICATION_STEPS,
  type ApplicationCommandType,
} from '#domain/assessors/application-steps';
import { dayIn, dayOut, flag, idIn, idOut, instantOut, nextCursor, paging, text } from '../http/parts.schema.js';

const Stage = z.enum(APPLICATION_STAGES).meta({ id: 'AssessorApplicationStage' });
const COMMANDS = Object.keys(APPLICATION_STEPS) as ApplicationCommandType[];

export const ApplicationQuery = z.object({ ...paging, running: flag.exactOptional() });

export const NewApplication = z
  .object({
    name: text(200),
    email: z.email('This is no e-mail address.').toLowerCase(),
    employer: text(200).nullable().default(null),
    basedIn: text(100).nullable().default(null),
    experience: text(4000).describe('Which kinds of scheme, in which part, for how long'),
    enquiryId: idIn.nullable().default(null).describe('The enquiry that it came from'),
  })
  .meta({ id: 'NewAssessorApplication' });

export const Acceptance = z
  .object({ trainingOn: dayIn.nullable().default(null).describe('The agreed day; later where it is not agreed yet') })
  .meta({ id: 'AssessorApplicationAcceptance' });
export const Training = z
  .object({ passed: z.boolean(), on: dayIn, detail: text(1000).describe('Which training, and who examined') })
  .meta({ id: 'AssessorTraining' });
export const Decided = z.object({ decisionId: idIn }).meta({ id: 'AssessorApplicationDecided' });
export const Appointed = z.object({ on: dayIn }).meta({ id: 'AssessorAppointed' });
export const Heard = z.object({ note: text(2000) }).meta({ id: 'AssessorApplicantHeard' });

export const ApplicationAnswer = z
  .object({ commandId: z.string(), seq: z.int(), stage: Stage })
  .meta({ id: 'AssessorApplicationAnswer' });

const row = {
  id: idOut,
  number: z.string(),
  name: z.string(),
  stage: Stage,
  stageWords: z.string(),
  waitsOn: z.enum(['applicant', 'office', 'board']).nullable(),
  waitsSince: dayOut.nullable(),
  lapsesOn: dayOut.nullable().describe('Where nothing is heard until then'),
  submittedOn: dayOut,
};
const ApplicationRow = z.object(row).meta({ id: 'AssessorApplicationRow' });
export const ApplicationList = z
  .object({ items: z.array(ApplicationRow), nextCursor })
  .meta({ id: 'AssessorApplicationList' });

export const ApplicationPageView = z
  .object({
    ...row,
    email: z.string(),
    employer: z.string().nullable(),
    basedIn: z.string().nullable(),
    experience: z.string(),
    enquiryId: idOut.nullable(),
    assessorId: idOut.nullable(),
    trouble: z.string().nullable(),
    seq: z.int(),
    trainingOn: dayOut.nullable(),
    possibilities: z.array(
      z.object({ command: z.enum(COMMANDS), does: z.string(), why: z.string().nullable(), allowed: z.boolean() }),
    ),
    history: z.array(z.object({ seq: z.int(), at: instantOut, title: z.string(), detail: z.string(), by: z.string() })),
    mails: z.array(z.object({ id: idOut, subject: z.string(), at: instantOut, to: z.string() })),
  })
  .meta({ id: 'AssessorApplicationPage' });
