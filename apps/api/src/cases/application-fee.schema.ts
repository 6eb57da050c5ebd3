import { z } from 'zod';
import { FEE_CHOICES } from '#domain/cases/application-fee';
import { Money } from '../http/parts.schema.js';

export const AcceptApplication = z
  .object({
    fee: z
      .enum(FEE_CHOICES)
      .default('accepted')
      .describe(
        'Where the catalogue has changed since the application: the accepted fee is honoured unless this says otherwise',
      ),
  })
  .meta({ id: 'AcceptApplication' });

export const ApplicationFeeView = z
  .object({
    accepted: Money.nullable().describe('With the application; null where nobody has'),
    catalogue: Money.nullable().describe('Of the year, today'),
    differs: z.boolean(),
  })
  .meta({ id: 'ApplicationFee' });
