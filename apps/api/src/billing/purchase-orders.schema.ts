import { z } from 'zod';
import { instantOut, text } from '../http/parts.schema.js';

export const NewPurchaseOrder = z
  .object({ number: text(60).exactOptional().describe('Without it the order is taken back') })
  .meta({ id: 'NewPurchaseOrder' });

export const PurchaseOrderView = z
  .object({
    number: z.string().nullable().describe('Printed on invoices of the case that are still to be issued'),
    required: z.boolean().describe('The customer wants no invoice without it'),
    mayEnter: z.boolean(),
    lacking: z.array(z.string()).describe('What keeps electronic invoices of the case from being written'),
    version: z.int(),
    history: z.array(z.object({ number: z.string().nullable(), by: z.string(), at: instantOut })),
    issued: z
      .array(z.object({ number: z.string(), purchaseOrder: z.string().nullable() }))
      .describe('What was issued already, and the order on it'),
  })
  .meta({ id: 'PurchaseOrder' });
