// What the answers about every proceeding are made of.
import { z } from 'zod';
import { dayOut, idOut, instantOut } from '../http/parts.schema.js';

export const PromiseView = z
  .object({ kind: z.string(), words: z.string(), promisedDay: dayOut, workingDay: dayOut })
  .meta({ id: 'ProceedingPromise' });

const ClockView = z
  .object({
    kind: z.string(),
    words: z.string(),
    status: z.enum(['running', 'met', 'missed', 'superseded']),
    promisedDay: dayOut,
    workingDay: dayOut,
    explanation: z.array(z.string()).describe('Why these dates, step by step'),
  })
  .meta({ id: 'ProceedingClock' });

const HistoryView = z
  .object({ seq: z.int(), at: instantOut, title: z.string(), detail: z.string(), by: z.string() })
  .meta({ id: 'ProceedingEntry' });

const RedatingView = z
  .object({
    ...{ id: idOut, at: instantOut, words: z.string().describe('What moved') },
    before: dayOut.describe('The working date; where it is the same after, only reminders moved'),
    ...{ after: dayOut, change: z.string(), reason: z.string(), by: z.string() },
  })
  .meta({ id: 'ProceedingRedating' });

const StepView = z
  .object({ command: z.string(), does: z.string(), why: z.string().nullable(), allowed: z.boolean() })
  .meta({ id: 'ProceedingStep' });

export const ProceedingAnswer = z
  .object({ commandId: z.string(), seq: z.int(), stage: z.string() })
  .meta({ id: 'ProceedingAnswer' });

/** Beside what is its own, each page has these. */
export const proceedingParts = {
  seq: z.int(),
  clocks: z.array(ClockView),
  redatings: z.array(RedatingView).describe('What a changed calendar has moved, and why; the newest first'),
  history: z.array(HistoryView),
  mails: z.array(z.object({ id: idOut, subject: z.string(), at: instantOut, to: z.string() })),
  possibilities: z.array(StepView),
};

/** Who could be asked to decide or to look into something, and who not, with the reason. */
export const Candidates = z
  .object({
    items: z.array(
      z.object({
        id: idOut,
        name: z.string(),
        roles: z.array(z.string()),
        involvement: z.string().nullable().describe('How they are involved in the case; null for who may be asked'),
      }),
    ),
  })
  .meta({ id: 'ProceedingCandidates' });

const ProceedingKindName = z.enum(['appeal', 'complaint', 'certificate']).meta({ id: 'ProceedingKind' });

const WaitingView = z
  .object({
    id: idOut,
    kind: ProceedingKindName,
    number: z.string(),
    organisation: z.string().nullable(),
    does: z.string().describe('What is asked of the reader, to follow “please”'),
    promise: PromiseView.nullable().describe('By when; null where nothing is promised'),
  })
  .meta({ id: 'WaitingProceeding' });
export const WaitingList = z.object({ items: z.array(WaitingView) }).meta({ id: 'WaitingProceedings' });
