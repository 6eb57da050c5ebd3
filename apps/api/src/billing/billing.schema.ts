import { z } from 'zod';
import { DRAFT_MOMENTS } from '#domain/billing/policy';
import { VAT_TREATMENTS } from '#domain/invoices/treatment';
import { amountIn, idIn, idOut, instantOut, Money, reason, text } from '../http/parts.schema.js';

const year = z.coerce.number().int().min(2003).max(2100);
export const ByYear = z.object({ year });

export const FeeEntryView = z
  .object({
    year: z.int(),
    net: Money,
    inclusions: z.string(),
    cases: z.int().describe('Accepted applications that rest on it; from the first on it is never changed'),
    by: z.string().nullable().describe('Null where it came with the standards'),
    at: instantOut.nullable(),
  })
  .meta({ id: 'Fee' });
export const FeeList = z.object({ items: z.array(FeeEntryView) }).meta({ id: 'FeeList' });

const inclusions = text(300).describe('What the fee includes, as it is printed on the invoice');
const net = amountIn.refine((given) => given > 0, 'A fee is more than nothing.');
export const NewFee = z.object({ year: z.int().min(2003).max(2100), net, inclusions }).meta({ id: 'NewFee' });
export const ChangedFee = z.object({ net, inclusions }).meta({ id: 'ChangedFee' });

const DraftAt = z.enum(DRAFT_MOMENTS).meta({ id: 'DraftMoment' });
const follows = 'Null follows the level above';
const level = {
  draftAt: DraftAt.nullable().describe(follows),
  debtHoldsBooking: z.boolean().nullable().describe(follows),
  debtHoldsReport: z.boolean().nullable().describe(follows),
  debtHoldsCertificate: z.boolean().nullable().describe(follows),
};

export const PolicyQuery = z.object({
  organisationId: idIn.exactOptional(),
  caseId: idIn.exactOptional().describe('With it also the organisation of the case'),
  caseNumber: text(20).exactOptional().describe('Instead of its id'),
  cycle: z.coerce
    .number()
    .int()
    .min(1)
    .max(99)
    .exactOptional()
    .describe('Of that case; the first where nothing is said'),
});
export const NewPolicy = z
  .object({
    organisationId: idIn.nullable(),
    caseId: idIn.nullable().describe('Of one case, of one organisation, or with neither of the house'),
    ...level,
    reason,
  })
  .meta({ id: 'NewBillingPolicy' });
export const PolicyView = z
  .object({
    scope: z.object({ organisationId: idOut.nullable(), caseId: idOut.nullable() }),
    policy: z.object({
      draftAt: DraftAt,
      debtHolds: z.object({ booking: z.boolean(), report: z.boolean(), certificate: z.boolean() }),
    }),
    levels: z.array(
      z.object({
        level: z.enum(['case', 'organisation', 'house']),
        ...level,
        reason: z.string(),
        by: z.string().nullable(),
        at: instantOut,
      }),
    ),
  })
  .meta({ id: 'BillingPolicy' });

export const NewVatDecision = z
  .object({
    treatment: z.enum(VAT_TREATMENTS),
    rule: text(500).describe('The rule that the decision rests on, in words'),
    evidence: text(1000).describe('What was looked at'),
  })
  .meta({ id: 'NewVatDecision' });
