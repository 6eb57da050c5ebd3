import { z } from 'zod';
import { amountIn, text } from '../http/parts.schema.js';

const description = text(200);

const Receipt = z.object({
  kind: z.enum(['rail', 'hotel', 'other']),
  description,
  gross: amountIn,
  vatIncluded: amountIn.describe('Recoverable VAT within it; 0.00 for zero-rated fares'),
});
const Mileage = z.object({ kind: z.literal('mileage'), description, miles: z.int().min(1).max(5000) });

export const ExpenseLine = z.discriminatedUnion('kind', [Receipt, Mileage]).meta({ id: 'ExpenseLine' });

export const ExpenseClaim = z
  .object({
    lines: z.array(ExpenseLine).max(100),
  })
  .meta({ id: 'ExpenseClaim' });
