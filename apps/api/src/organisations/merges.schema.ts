import { z } from 'zod';
import { idIn, idOut, reason } from '../http/parts.schema.js';

const Carried = z
  .object({
    ...{ cases: z.int(), programmes: z.int(), contacts: z.int(), users: z.int() },
    ...{ invoices: z.int(), payments: z.int(), interests: z.int() },
  })
  .meta({ id: 'CarriedByMerge' });
const Difference = z
  .object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .meta({ id: 'BillingProfileDifference' });
const Preview = z
  .object({
    from: z.object({ id: idOut, reference: z.string(), name: z.string(), reasons: z.array(z.string()) }),
    carried: Carried,
    billing: z
      .object({
        moves: z.array(z.string()),
        stays: z.array(z.string()).describe('With why'),
        profile: z.array(Difference).describe('What invoices say from then on, where it differs'),
      })
      .meta({ id: 'BillingOfMerge' }),
    obstacles: z.array(z.string()),
  })
  .meta({ id: 'MergePreview' });
export const PreviewList = z.object({ items: z.array(Preview) }).meta({ id: 'MergePreviewList' });
export const Merge = z
  .object({ fromId: idIn.describe('The entry that is left'), reason })
  .meta({ id: 'OrganisationMerge' });
