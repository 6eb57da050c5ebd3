import { z } from 'zod';
import { INSTRUCTIONS } from '#domain/collection/instructions';
import { dayIn, dayOut, idIn, idOut, instantOut, Money, Named, reason, text } from '../http/parts.schema.js';

const InstructionName = z.enum(INSTRUCTIONS).meta({ id: 'CollectionInstruction' });

const Rung = z
  .object({
    name: z.string().describe('Days from the due date, such as -7 or +14'),
    days: z.int(),
    dueAt: instantOut,
    status: z.enum(['waiting', 'sent', 'skipped', 'suppressed']),
    settledAt: instantOut.nullable(),
    reason: z.string().nullable().describe('Why it was not sent'),
  })
  .meta({ id: 'CollectionRung' });

export const CollectionView = z
  .object({
    invoiceId: idOut,
    standing: z.enum(['draft', 'collecting', 'promised', 'disputed', 'paused', 'settled', 'written off']),
    open: Money,
    next: z
      .object({
        at: instantOut.nullable().describe('Null where nothing is to come by itself'),
        rung: z.string().nullable(),
        why: z.string(),
      })
      .meta({ id: 'NextLetter' }),
    rungs: z.array(Rung),
    promise: z.object({ promisedOn: dayOut, note: z.string() }).nullable(),
    dispute: z.object({ reason: z.string(), owner: Named, reviewOn: dayOut, openedAt: instantOut }).nullable(),
    pause: z.object({ reason: z.string(), until: dayOut.nullable() }).nullable(),
    writeOff: z
      .object({
        status: z.enum(['proposed', 'approved']),
        reason: z.string(),
        amount: Money.nullable().describe('Null until it is approved'),
      })
      .nullable(),
    history: z.array(z.object({ at: instantOut, words: z.string(), by: z.string().nullable() })),
    possible: z
      .array(
        z.object({ instruction: InstructionName, why: z.string().nullable().describe('Why not; null where it may') }),
      )
      .describe('What the reader may do now'),
  })
  .meta({ id: 'Collection' });

export const Owners = z.object({ items: z.array(Named) }).meta({ id: 'DisputeOwners' });

export const NewPromise = z.object({ promisedOn: dayIn, note: text(500) }).meta({ id: 'NewPromise' });
export const NewDispute = z.object({ reason, owner: idIn, reviewOn: dayIn }).meta({ id: 'NewDispute' });
export const NewReview = z.object({ note: text(2000), owner: idIn, reviewOn: dayIn }).meta({ id: 'NewReview' });
export const DisputeOutcome = z
  .object({ outcome: z.enum(['confirmed', 'credit note']), note: text(2000) })
  .meta({ id: 'DisputeOutcome' });
export const WriteOffDecision = z.object({ note: text(500, 0).default('') }).meta({ id: 'WriteOffDecision' });
export const NewPause = z
  .object({
    reason,
    until: dayIn
      .nullable()
      .default(null)
      .describe('First day on which reminders go again; null until somebody ends it'),
  })
  .meta({ id: 'NewPause' });
