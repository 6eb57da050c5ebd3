import { z } from 'zod';
import {
  COMPLAINED_ABOUT,
  COMPLAINT_CHANNELS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_STAGES,
} from '#domain/complaints/complaint-steps';
import { dayIn, dayOut, flag, idIn, idOut, nextCursor, paging, text } from '../http/parts.schema.js';
import { proceedingParts, PromiseView } from '../proceedings/proceeding.schema.js';

const About = z.enum(COMPLAINED_ABOUT).meta({ id: 'ComplainedAbout' });
const Channel = z.enum(COMPLAINT_CHANNELS).meta({ id: 'ComplaintChannel' });
const Outcome = z.enum(COMPLAINT_OUTCOMES).meta({ id: 'ComplaintOutcome' });

export const NewComplaint = z
  .object({
    complainant: text(200),
    email: z.email('This is no e-mail address.').toLowerCase().nullable().default(null),
    organisation: text(200).nullable().default(null),
    receivedOn: dayIn,
    channel: Channel,
    about: About,
    aboutAccountId: idIn.nullable().default(null).describe('Whom it is about, where that is somebody with an account'),
    caseNumber: text(20).nullable().default(null),
    cycle: z.coerce.number().int().min(1).max(99).default(1),
    text: text(8000).describe('What is complained of, in the complainant’s words'),
  })
  .meta({ id: 'NewComplaint' });
export const Investigator = z.object({ investigator: idIn.describe('Account') }).meta({ id: 'ComplaintInvestigator' });
export const Findings = z.object({ findings: text(8000) }).meta({ id: 'ComplaintFindings' });
export const ComplaintAnswer = z
  .object({
    outcome: Outcome,
    reason: text(8000).describe('What was found; the complainant reads this'),
    remedy: text(4000).nullable().default(null).describe('What is put right; the complainant reads this'),
    learning: text(4000).nullable().default(null).describe('What is done so that it does not happen again'),
  })
  .meta({ id: 'ComplaintAnswer' });

export const ComplaintQuery = z.object({
  ...paging,
  open: flag.exactOptional(),
  mine: flag.exactOptional().describe('Those in which the reader has a move'),
  about: About.exactOptional(),
});

const row = {
  id: idOut,
  number: z.string(),
  complainant: z.string(),
  organisation: z.string().nullable(),
  about: About,
  receivedOn: dayOut,
  stage: z.enum(COMPLAINT_STAGES).meta({ id: 'ComplaintStage' }),
  stageWords: z.string(),
  outcome: Outcome.nullable(),
  learning: z.string().nullable(),
  promise: PromiseView.nullable().describe('The next thing promised'),
};
const ComplaintRow = z.object(row).meta({ id: 'ComplaintRow' });
export const ComplaintList = z.object({ items: z.array(ComplaintRow), nextCursor }).meta({ id: 'ComplaintList' });

export const ComplaintPageView = z
  .object({
    ...row,
    ...proceedingParts,
    email: z.string().nullable(),
    channel: Channel,
    aboutPerson: z.string().nullable(),
    caseNumber: z.string().nullable(),
    cycle: z.int().nullable(),
    text: z.string(),
    notedBy: z.string(),
    remedy: z.string().nullable(),
    investigator: z.string().nullable(),
  })
  .meta({ id: 'ComplaintPage' });
