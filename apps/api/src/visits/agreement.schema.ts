import { z } from 'zod';
import { ExpenseLine } from '../expenses/expenses.schema.js';
import { dayIn, dayOut, instantOut, Money, text } from '../http/parts.schema.js';

export const Proposal = z
  .object({
    days: z.array(dayIn).max(10).describe('They need not follow each other'),
    place: text(200),
    note: text(1000, 0).default('').describe('For whoever has to answer'),
  })
  .meta({ id: 'VisitProposal' });

export const Confirmation = z
  .object({
    agreesToEstimate: z
      .boolean()
      .default(false)
      .describe('The organisation agrees to Travel and Subsistence as estimated, too'),
  })
  .meta({ id: 'VisitConfirmation' });

export const Estimate = z.object({ lines: z.array(ExpenseLine).max(100) }).meta({ id: 'TravelEstimate' });

export const EstimateAgreement = z
  .object({ note: text(1000, 0).default('').describe('How the office heard of the agreement') })
  .meta({ id: 'EstimateAgreement' });

export const EstimateView = z
  .object({
    estimate: z
      .object({
        lines: z.array(
          z.object({
            description: z.string(),
            quantity: z.string(),
            unit: z.string(),
            unitNet: Money,
            net: Money,
          }),
        ),
        net: Money,
        madeAt: instantOut,
        agreedOn: dayOut.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'TravelEstimateOfCase' });
