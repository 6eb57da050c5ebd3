import { z } from 'zod';
import { dayIn, dayOut, idOut, instantOut, Money, text } from '../http/parts.schema.js';

const percentIn = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$/, 'Write per cent, such as 4.75.')
  .transform((given): number => Math.round(Number(given) * 100));
const percentOut = z.string().describe('Per cent a year, such as 4.75');

export const NewReferenceRate = z
  .object({
    onDay: dayIn.describe('A 30 June or 31 December'),
    rate: percentIn,
    source: text(300).describe('Where it was read'),
  })
  .meta({ id: 'NewReferenceRate' });
export const ReferenceRateList = z
  .object({
    items: z.array(z.object({ onDay: dayOut, rate: percentOut, source: z.string() }).meta({ id: 'ReferenceRate' })),
  })
  .meta({ id: 'ReferenceRateList' });

const Reckoning = z
  .object({
    debt: Money.describe('With VAT, unpaid after the due date'),
    startsOn: dayOut,
    until: dayOut,
    referenceDay: dayOut,
    referenceRate: percentOut,
    rate: percentOut,
    periods: z.array(
      z.object({ from: dayOut, to: dayOut, days: z.int(), balance: Money }).meta({ id: 'LatePaymentPeriod' }),
    ),
    interest: Money,
    fixedSum: Money,
    total: Money,
    explanation: z.array(z.string()),
  })
  .meta({ id: 'LatePaymentReckoning' });

const who = z.string().nullable();
export const ClaimsView = z
  .object({
    today: Reckoning.nullable().describe('What could be claimed up to today'),
    why: z.string().nullable().describe('Why nothing can'),
    claims: z
      .array(
        z
          .object({
            id: idOut,
            status: z.enum(['proposed', 'released', 'withdrawn']),
            number: z.string().nullable(),
            reckoning: Reckoning.nullable().describe('As it was released'),
            proposer: who.describe('Null: the collection ladder'),
            proposedAt: instantOut,
            releaser: who,
            releasedAt: instantOut.nullable(),
            withdrawer: who,
            withdrawnAt: instantOut.nullable(),
            withdrawalReason: z.string().nullable(),
            documentId: idOut.nullable(),
          })
          .meta({ id: 'LatePaymentClaim' }),
      )
      .describe('The one that stands first, then the latest'),
    possible: z
      .array(z.object({ act: z.enum(['propose', 'release', 'withdraw']), why: z.string().nullable() }))
      .describe('Each with the reason why not'),
  })
  .meta({ id: 'LatePaymentClaims' });
