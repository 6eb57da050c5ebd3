import { z } from 'zod';
import { DeadlineName } from './cases.schema.js';

export const StepBackView = z
  .object({
    possible: z.boolean(),
    why: z.string().nullable(),
    step: z.int().nullable().describe('Number of the event that would be taken back'),
    does: z.string().nullable(),
    leadsTo: z.string().nullable(),
    clocksEnded: z.array(DeadlineName),
    clocksReopened: z.array(DeadlineName),
    mails: z
      .array(z.object({ subject: z.string(), recipient: z.string(), gone: z.boolean() }))
      .describe('Mails about the step: those gone cannot be recalled, their readers are told'),
  })
  .meta({ id: 'StepBackPreview' });
