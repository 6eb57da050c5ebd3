import { z } from 'zod';
import { instantOut, Named, text } from '../http/parts.schema.js';

const optional = (most: number) => text(most).exactOptional();

export const NewBillingProfile = z
  .object({
    name: text(200).describe('The legal name that stands on invoices'),
    addressLines: z.array(text(100)).max(20),
    country: z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, such as GB.'),
    vatNumber: optional(30).describe('With its country; of a British one the check digits are checked'),
    electronicScheme: z
      .string()
      .regex(/^\d{4}$/, 'Choose a scheme of the list.')
      .exactOptional()
      .describe('Of the Peppol EAS code list, such as 9932'),
    electronicId: optional(100),
    buyerReference: optional(100).describe('What the customer wants stated on electronic invoices (BT-10)'),
    purchaseOrderRequired: z.boolean(),
    invoiceEmail: z
      .email('Write an e-mail address, such as accounts@place.example.')
      .max(200)
      .exactOptional()
      .describe('Where invoices go; without one, to the billing contact'),
  })
  .meta({ id: 'NewBillingProfile' });

const profile = z.object({
  name: z.string(),
  addressLines: z.array(z.string()),
  country: z.string(),
  vatNumber: z.string().nullable(),
  electronicScheme: z.string().nullable(),
  electronicId: z.string().nullable(),
  buyerReference: z.string().nullable(),
  purchaseOrderRequired: z.boolean(),
  invoiceEmail: z.string().nullable(),
});

export const BillingProfileView = z
  .object({
    organisation: Named,
    profile,
    version: z.int(),
    lacking: z.array(z.string()).describe('What keeps electronic invoices from being written'),
    mayChange: z.boolean(),
    schemes: z.array(z.object({ scheme: z.string(), name: z.string() })).describe('Peppol EAS code list'),
    history: z
      .array(
        z.object({
          changes: z.array(
            z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
          ),
          by: z.string(),
          at: instantOut,
        }),
      )
      .describe('The newest first'),
  })
  .meta({ id: 'BillingProfile' });
