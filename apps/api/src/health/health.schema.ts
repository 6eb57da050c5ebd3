import { z } from 'zod';

export const Live = z.object({ status: z.literal('up') }).meta({ id: 'Live' });
export const Ready = z
  .object({
    status: z.literal('up'),
    database: z.literal('up'),
    temporal: z.enum(['up', 'down']).describe('Down: commands wait with 503, reads go on'),
  })
  .meta({ id: 'Ready' });
