import { z } from 'zod';
import { dayIn, dayOut, idOut, instantOut, text } from '../http/parts.schema.js';

const planned = { what: text(2000), owner: text(200).describe('Who sees to it'), dueOn: dayIn };

export const NewImprovement = z.object({ criterion: text(20), ...planned }).meta({ id: 'NewImprovement' });
export const ChangedImprovement = z.object(planned).meta({ id: 'ChangedImprovement' });
export const ImprovementDone = z
  .object({
    points: z
      .int()
      .min(0)
      .exactOptional()
      .describe('The criterion scored anew; needed while the self-assessment is open, left out afterwards'),
    note: text(2000).exactOptional(),
  })
  .meta({ id: 'ImprovementDone' });

export const ImprovementChanged = z.object({ id: idOut, version: z.int() }).meta({ id: 'ImprovementChanged' });
export const ImprovementPlanned = z.object({ id: idOut }).meta({ id: 'ImprovementPlanned' });

const ImprovementView = z
  .object({
    id: idOut,
    version: z.int(),
    criterion: z.string(),
    what: z.string(),
    owner: z.string(),
    dueOn: dayOut,
    daysLate: z.int().describe('0 while it is in time, or once it has ended'),
    status: z.enum(['open', 'done', 'dropped']),
    madeBy: z.string(),
    madeAt: instantOut,
    endedBy: z.string().nullable(),
    endedAt: instantOut.nullable(),
    note: z.string().nullable(),
    pointsBefore: z.int().nullable(),
    pointsAfter: z.int().nullable(),
  })
  .meta({ id: 'Improvement' });
export const Improvements = z.object({ items: z.array(ImprovementView) }).meta({ id: 'Improvements' });
