import { z } from 'zod';
import { dayIn, dayOut, idOut, Money, Named, text } from '../http/parts.schema.js';

export const VatTable = z
  .object({
    items: z.array(
      z.object({
        fromDay: dayOut,
        rate: z.string().meta({ examples: ['17.5%'] }),
        source: z.string(),
        documents: z.int().describe('That rest on it: from the first on it stays'),
        by: z.string().nullable().describe('Null where it came with the standards'),
      }),
    ),
  })
  .meta({ id: 'VatTable' });

export const NewVatRate = z
  .object({
    fromDay: dayIn.describe('First day on which it holds; still to come'),
    rate: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,2})?$/, 'Write a percentage, such as 17.5.')
      .transform((given) => Math.round(Number(given) * 100))
      .describe('Percentage, such as 17.5'),
    source: text(500).describe('Where it is laid down'),
  })
  .meta({ id: 'NewVatRate' });

export const ChangeQuery = z.object({ from: dayIn.describe('Day of the change') });

const Way = z.object({ taxPoint: dayOut, rate: z.string(), vat: Money }).nullable();

export const VatChangeView = z
  .object({
    ...{ from: dayOut, before: z.string(), after: z.string() },
    cases: z.array(
      z.object({
        ...{ caseNumber: z.string(), cycle: z.int(), organisation: Named, net: Money },
        document: z.object({ id: idOut, number: z.string().nullable().describe('Null of a draft') }).nullable(),
        basic: dayOut.nullable().describe('The service was complete; null while it is not'),
        now: Way.describe('Invoiced today; null where it is invoiced already'),
        later: Way.describe('Invoiced from the day of the change on'),
        elected: Way.describe(
          'With the election for the day of performance (VATA 1994, s.88); null where there is none',
        ),
        creditDue: z.object({ vat: Money, by: dayOut }).nullable().describe('VAT to be credited after an election'),
      }),
    ),
  })
  .meta({ id: 'VatChange' });
