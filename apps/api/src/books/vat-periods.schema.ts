import { z } from 'zod';
import { dayIn, dayOut, instantOut, Money, reason } from '../http/parts.schema.js';

export const ByFrom = z.object({ from: dayIn.describe('First day of the period') });

const Totals = z
  .object({
    box1: Money,
    box6: Money.describe('To the penny'),
    ...{ net: Money, vat: Money, gross: Money, documents: z.int() },
    sha256: z.string().describe('Over number, day, net and VAT of each document'),
  })
  .meta({ id: 'VatPeriodTotals' });

export const VatPeriodList = z
  .object({
    items: z.array(
      z.object({
        ...{ from: dayOut, to: dayOut, status: z.enum(['open', 'locked']), over: z.boolean() },
        totals: Totals.describe('Of the documents that count in it now'),
        stamped: Totals.nullable().describe('As they were when it was locked last'),
        unlock: z
          .object({ reason: z.string(), askedBy: z.string(), mine: z.boolean() })
          .nullable()
          .describe('Asked for; another person decides'),
        steps: z.array(
          z.object({
            what: z.enum(['locked', 'unlock asked', 'unlock refused', 'unlocked']),
            ...{ reason: z.string().nullable(), by: z.string().nullable(), at: instantOut },
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'VatPeriodList' });

export const UnlockDecision = z
  .object({ open: z.boolean().describe('False leaves it locked'), reason })
  .meta({ id: 'UnlockDecision' });
