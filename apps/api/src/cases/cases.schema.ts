import { z } from 'zod';
import { CYCLE_REASONS } from '#domain/cases/next-cycle';
import { AWAITED } from '#domain/cases/waiting';
import { PERIOD_DAYS, type DeadlineKind } from '#domain/deadlines/rules';
import {
  amountIn,
  CommandAnswer,
  dayOut,
  flag,
  GradeName,
  idIn,
  idOut,
  Money,
  Named,
  nextCursor,
  paging,
  StageName,
  text,
} from '../http/parts.schema.js';

export const AwaitedName = z.enum(AWAITED).meta({ id: 'Awaited' });

export const CaseQuery = z.object({
  ...paging,
  stage: StageName.exactOptional(),
  overdue: flag.exactOptional().describe('Only where a promised date has passed'),
  mine: flag.exactOptional().describe('Only cases that wait for the reader'),
  dueWithin: z.coerce
    .number()
    .int()
    .min(0)
    .max(400)
    .exactOptional()
    .describe('Only where a working date is so many days away at most'),
  waitingOn: AwaitedName.exactOptional(),
  officer: z
    .union([z.enum(['me', 'none']), idIn])
    .exactOptional()
    .describe('The case officer'),
  open: flag.exactOptional().describe('Without cycles that are over'),
  q: text(100).exactOptional().describe('Part of the case number, the organisation’s or the programme’s name'),
  organisationId: idIn.exactOptional(),
});

const HOLDERS = ['organisation', 'assessor', 'supervisor', 'office', 'manager', 'finance'] as const;

const DEADLINES = Object.keys(PERIOD_DAYS) as DeadlineKind[];
export const DeadlineName = z.enum(DEADLINES).meta({ id: 'DeadlineKind' });

const Due = z
  .object({
    kind: DeadlineName,
    promisedDay: dayOut,
    workingDay: dayOut,
    daysAway: z.int().describe('To the working date; negative when it has passed'),
    overdue: z.boolean().describe('The promised date itself has passed'),
  })
  .meta({ id: 'Due' });

export const CaseRow = z
  .object({
    number: z.string(),
    cycle: z.int(),
    organisation: Named,
    programme: Named,
    stage: StageName,
    stageWords: z.string(),
    targetLevel: GradeName,
    grade: GradeName.nullable(),
    assessor: Named.nullable(),
    supervisor: Named.nullable(),
    secondSupervisor: Named.nullable().describe('After two returns'),
    heldBy: z.enum(HOLDERS).nullable().describe('Who has the next move'),
    waitingOn: z.array(AwaitedName).describe('All whom it waits for'),
    officer: Named.nullable().describe('Who of the office looks after it'),
    due: Due.nullable(),
    openedOn: dayOut,
  })
  .meta({ id: 'CaseRow' });

export const CaseList = z.object({ items: z.array(CaseRow), nextCursor }).meta({ id: 'CaseList' });

export const Application = z
  .object({
    programmeId: idIn,
    targetLevel: GradeName,
    year: z
      .int()
      .min(2003)
      .max(2100)
      .describe('Year of the assessment; its fee is pinned when the application is accepted'),
    accepted: z
      .object({ terms: idIn, fee: amountIn, by: text(200).describe('Who accepts for the organisation') })
      .exactOptional()
      .describe('Fee and terms as they were read; they stay with the application'),
  })
  .meta({ id: 'Application' });

export const CycleReasonName = z.enum(CYCLE_REASONS).meta({ id: 'CycleReason' });

export const NextCycle = Application.omit({ programmeId: true })
  .extend({ why: CycleReasonName })
  .meta({ id: 'NextCycle' });

export const CaseOpened = CommandAnswer.omit({ commandId: true })
  .extend({ number: z.string(), cycle: z.int() })
  .meta({ id: 'CaseOpened' });

export const TermsQuery = z.object({ year: z.coerce.number().int().min(2003).max(2100) });
export const OfferedTerms = z
  .object({
    terms: z.object({ id: idOut, title: z.string(), text: z.string(), validFrom: dayOut }),
    fee: Money.nullable().describe('Of that year; none while it is not fixed'),
  })
  .meta({ id: 'OfferedTerms' });
