import { z } from 'zod';
import { CLAIM_KINDS } from '#domain/claims/claim-lines';
import { CLAIM_STATUSES, CLAIM_STEPS } from '#domain/claims/claim-steps';
import { CHARGES } from '#domain/claims/claim-charging';
import {
  amountIn,
  dayIn,
  dayOut,
  flag,
  idIn,
  idOut,
  instantOut,
  Money,
  nextCursor,
  paging,
  reason,
  text,
} from '../http/parts.schema.js';

const ClaimKindName = z.enum(CLAIM_KINDS).meta({ id: 'ClaimKind' });
const ClaimStatusName = z.enum(CLAIM_STATUSES).meta({ id: 'ClaimStatus' });

export const ClaimQuery = z.object({
  ...paging,
  status: ClaimStatusName.exactOptional(),
  mine: flag.exactOptional().describe('Only the reader’s own'),
});

const NewClaimLine = z
  .object({
    kind: ClaimKindName,
    on: dayIn,
    description: text(200),
    gross: amountIn.exactOptional().describe('Paid, with VAT; left out for mileage'),
    vat: amountIn.exactOptional().describe('Recoverable VAT within it, with a valid VAT receipt only'),
    miles: z.int().min(1).max(5000).exactOptional().describe('Of mileage; charged at the rate of the day'),
    note: text(500).exactOptional(),
    receiptId: idIn.exactOptional(),
  })
  .meta({ id: 'NewClaimLine' });
export const NewClaimLines = z.object({ lines: z.array(NewClaimLine).max(60) }).meta({ id: 'NewClaimLines' });

const remark = z.object({ line: z.int().min(1).describe('From 1'), reason });
export const ClaimReturn = z.object({ remarks: z.array(remark).max(60) }).meta({ id: 'ClaimReturn' });

export const ReceiptQuery = z.object({ fileName: text(200).describe('Its name where it comes from') });
export const ReceiptKept = z.object({ id: idOut }).meta({ id: 'ReceiptKept' });

export const ClaimRow = z
  .object({
    id: idOut,
    status: ClaimStatusName,
    caseNumber: z.string(),
    cycle: z.int(),
    organisation: z.string(),
    claimant: z.string(),
    submittedAt: instantOut.nullable(),
    paid: Money.describe('What the claimant paid'),
    lineCount: z.int(),
  })
  .meta({ id: 'ClaimRow' });
export const ClaimList = z.object({ items: z.array(ClaimRow), nextCursor }).meta({ id: 'ClaimList' });

const remarkOut = z.object({ line: z.int(), reason: z.string() });

export const ClaimView = z
  .object({
    id: idOut,
    status: ClaimStatusName,
    version: z.int(),
    claimant: z.string(),
    case: z.object({
      number: z.string(),
      cycle: z.int(),
      organisation: z.string(),
      programme: z.string(),
      estimate: z.object({ net: Money, agreedOn: dayOut.nullable() }).nullable(),
      approvedBeside: Money.describe('Net of other approved claims of the case'),
    }),
    lines: z.array(
      z.object({
        kind: ClaimKindName,
        on: dayOut,
        description: z.string(),
        gross: Money.nullable(),
        vat: Money,
        miles: z.int().nullable(),
        note: z.string().nullable(),
        receiptId: idOut.nullable(),
        net: Money.describe('What the customer is charged for it, before VAT'),
        remark: z.string().nullable().describe('Why it came back'),
      }),
    ),
    totals: z.object({ paid: Money, recoverable: Money, net: Money }),
    variance: z
      .object({ amount: z.string(), over: z.boolean() })
      .nullable()
      .describe('Approved in all with this claim against the estimate; null where none was agreed'),
    receipts: z.array(z.object({ id: idOut, fileName: z.string(), contentType: z.string(), bytes: z.int() })),
    steps: z.array(
      z.object({
        what: z.enum(['made', 'submitted', 'returned', 'approved', 'withdrawn']),
        by: z.string(),
        at: instantOut,
        note: z.string().nullable(),
        remarks: z.array(remarkOut),
      }),
    ),
    charge: z.enum(CHARGES).nullable(),
    chargeWords: z.string().nullable().describe('Where it is charged'),
    waitsForInvoice: z.boolean().describe('Approved, and on no invoice yet'),
    invoice: z.object({ id: idOut, number: z.string().nullable(), status: z.string() }).nullable(),
    possibilities: z.array(z.object({ step: z.enum(CLAIM_STEPS), why: z.string().nullable() })),
  })
  .meta({ id: 'Claim' });

export const TravelView = z
  .object({
    estimate: Money.nullable().describe('Net, as agreed before the visit was booked'),
    agreedOn: dayOut.nullable(),
    approved: Money.describe('Net of all approved Travel and Subsistence'),
    variance: z.object({ amount: z.string(), over: z.boolean() }).nullable(),
    claims: z
      .array(z.object({ id: idOut, status: ClaimStatusName, claimant: z.string() }))
      .describe('Those that the reader may see'),
    mayClaim: z.boolean(),
  })
  .meta({ id: 'TravelOfCase' });
